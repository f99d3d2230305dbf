import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchFiles } from '../../../src/renderer/connection/batch-files'
import { uploadFiles } from '../../../src/renderer/connection/upload-files'

const named = (name: string, words = `words of ${name}`) => ({
  name,
  file: new File([words], name),
})

/** Stands in for the server: takes files apart as it does, and answers with their words for a path. */
const take: typeof fetch = async (_, init) => {
  const headers = new Headers(init?.headers)
  const names = (headers.get('x-file-name') ?? '').split(',').map(decodeURIComponent)
  const sizes = (headers.get('x-file-size') ?? '').split(',').map(Number)
  const body = init?.body instanceof Blob ? init.body : new Blob()
  let at = 0
  const value: { readonly path: string; readonly name: string }[] = []
  for (const [place, name] of names.entries()) {
    const end = at + (sizes[place] ?? 0)
    value.push({ path: await body.slice(at, end).text(), name })
    at = end
  }
  return Response.json({ ok: true, value })
}

describe('files on their way up', () => {
  it('keep their order, names and words, and what is told ends with the last of them', async () => {
    const files = Array.from({ length: 300 }, (_, number) => named(`Tin, số ${number}.txt`))
    const told: number[] = []
    const sources = await uploadFiles(files, '', take, {
      onProgress: ({ done }) => told.push(done),
    })
    expect(sources).toEqual(files.map(({ name }) => ({ name, path: `words of ${name}` })))
    expect(told.at(-1)).toBe(300)
  })

  /** As a browser's File whose file was moved or locked after it was chosen. */
  const gone = (name: string) => {
    const one = named(name)
    one.file.slice = () => {
      const piece = new Blob(['x'])
      piece.arrayBuffer = () => Promise.reject(new Error('moved away'))
      return piece
    }
    return one
  }

  it('arrive without those that cannot be read, which stand in their places with the reason', async () => {
    // A body with such a file in it breaks off.
    const breaksOff: typeof fetch = (url, init) =>
      decodeURIComponent(new Headers(init?.headers).get('x-file-name') ?? '').includes('gone')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : take(url, init)
    const files = [named('a.txt'), gone('gone.txt'), named('b.txt'), gone('gone too.txt')]
    const unreadable = 'Error: moved away'
    expect(await uploadFiles(files, '', breaksOff)).toEqual([
      { name: 'a.txt', path: 'words of a.txt' },
      { name: 'gone.txt', path: 'gone.txt', unreadable },
      { name: 'b.txt', path: 'words of b.txt' },
      { name: 'gone too.txt', path: 'gone too.txt', unreadable },
    ])
  })

  it('are told apart from empty ones when they are gone before they are weighed', async () => {
    const vanished = { name: 'gone.txt', file: new File([], 'gone.txt') }
    vanished.file.arrayBuffer = () => Promise.reject(new Error('not found'))
    const files = [vanished, named('empty.txt', '')]
    expect(await uploadFiles(files, '', take)).toEqual([
      { name: 'gone.txt', path: 'gone.txt', unreadable: 'Error: not found' },
      { name: 'empty.txt', path: '' },
    ])
  })

  it('say that the server cannot be reached when all of them can be read', async () => {
    const unreachable: typeof fetch = () => Promise.reject(new Error('no answer'))
    await expect(uploadFiles([named('a.txt')], '', unreachable)).rejects.toMatchObject({
      code: 'host/unreachable',
    })
  })

  it('are in batches that lose none and that a header and a body can hold', () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(6_000_000)))
    fc.assert(
      fc.property(sizes, (some) => {
        const files = some.map(([length, size]) => {
          const file = Object.defineProperty(new File([], 'x'), 'size', { value: size })
          return { name: 'đ'.repeat(length), file }
        })
        const batches = [...batchFiles(files)]
        expect(batches.flat()).toEqual(files)
        for (const batch of batches) {
          const names = batch.map(({ name }) => encodeURIComponent(name)).join()
          expect(names.length).toBeLessThan(12_000)
          const bytes = batch.reduce((sum, { file }) => sum + file.size, 0)
          expect(batch.length === 1 || bytes <= 4 * 2 ** 20).toBe(true)
        }
      }),
    )
  })
})
