import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type FoundEntry, gatherFiles, isSafePath } from '../../../src/core/export/bundle-files'

async function* entries(...sizes: readonly number[]): AsyncGenerator<FoundEntry> {
  for (const [at, size] of sizes.entries())
    yield { path: `f${at}`, kind: 'file', size, open: async () => Readable.from([]) }
}

describe('gatherFiles', () => {
  it.each([
    ['too many files', entries(1, 1, 1, 1), ['f0', 'f1', 'f2']],
    ['too many bytes', entries(60, 60), ['f0']],
    ['one file that is too large', entries(2 ** 52), []],
  ])('stops at %s, and says so', async (_, found, taken) => {
    const { files, problems } = await gatherFiles(found, { entries: 3, bytes: 100 })
    expect([...files.keys()]).toEqual(taken)
    expect(problems).toMatchObject([{ code: 'malformed', message: expect.stringMatching(/large/) }])
  })

  it('keeps what it has when the source breaks off, and says so', async () => {
    async function* broken() {
      yield* entries(1, 1)
      throw new Error('end of file')
    }
    const { files, problems } = await gatherFiles(broken())
    expect(files.size).toBe(2)
    expect(problems).toMatchObject([
      { code: 'malformed', message: expect.stringMatching(/breaks/) },
    ])
  })
})

describe('isSafePath', () => {
  it.each(['data/a.txt', 'a', 'data/…/x', 'data/.hidden', 'data/a b/c..d', 'data/Ký.txt'])(
    'takes %j',
    (path) => {
      expect(isSafePath(path)).toBe(true)
    },
  )

  it.each(['', '/', 'a/', '/a', '..', 'a/../b', './a', 'a//b', 'c:/a', 'C:a', 'a\\b', 'a\nb'])(
    'refuses %j',
    (path) => {
      expect(isSafePath(path)).toBe(false)
    },
  )
})
