import { expect, it } from 'vitest'
import type { FileSource, ImportLine } from '../../../../src/contract/importing'
import { takeAgain, withTaken } from '../../../../src/renderer/library/import/take-again'

const file = (path: string): ImportLine => ({ from: { path }, source: path })
const address: ImportLine = { from: { address: 'https://a.vn/' }, source: 'https://a.vn/' }
const pasted: ImportLine = { from: { pasted: 'text', content: 'Một tin' }, source: 'Một tin' }

/** Hands every file over again under a new path, but those that are gone. */
const host = {
  takeAgain: async (sources: readonly FileSource[]) =>
    sources.map(({ path }) => (path.startsWith('gone') ? null : { path: `${path}, mended` })),
}

it('files are tried again as they are now, and what is no file as it was', async () => {
  const [a, gone, b] = [file('a'), file('gone'), file('b')]
  const again = await takeAgain(host, [a, address, gone, b])
  expect([...again]).toEqual([
    [a, { path: 'a, mended' }],
    [address, address.from],
    [b, { path: 'b, mended' }],
  ])
})

it('nobody is asked for files when there are none', async () => {
  const asking = { takeAgain: () => Promise.reject(new Error('asked')) }
  expect((await takeAgain(asking, [address])).size).toBe(1)
})

it('what was chosen stays as it was, but for the files that were taken again', async () => {
  const again = await takeAgain(host, [address, file('a')])
  const sources = [pasted.from, { path: 'folder' }, { path: 'a' }, address.from]
  expect(withTaken(sources, again)).toEqual([
    pasted.from,
    { path: 'folder' },
    { path: 'a, mended' },
    address.from,
  ])
})
