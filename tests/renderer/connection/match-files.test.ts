import { expect, it } from 'vitest'
import { matchFiles } from '../../../src/renderer/connection/match-files'

const source = (name: string) => ({ path: `/tmp/staged/${name.length}`, name })
const file = (name: string) => new File(['Một bản tin'], name)
const namesOf = (sources: readonly string[], files: readonly string[]) =>
  matchFiles(sources.map(source), files.map(file)).map((one) => one?.name ?? null)

it('files chosen again are told by their names, and keep the folders they are shown with', () => {
  expect(namesOf(['Tin/a.txt', 'Tin/b.txt', 'c.txt'], ['c.txt', 'a.txt'])).toEqual([
    'Tin/a.txt',
    null,
    'c.txt',
  ])
})

it('a file serves one source only', () => {
  expect(namesOf(['2023/a.txt', '2024/a.txt'], ['a.txt'])).toEqual(['2023/a.txt', null])
})

it('a single file chosen for a single source is meant for it, under its new name', () => {
  expect(namesOf(['Tin/a.txt'], ['a.txt'])).toEqual(['Tin/a.txt'])
  expect(namesOf(['Tin/a.txt'], ['a (mended).txt'])).toEqual(['a (mended).txt'])
})

it('what was not asked for stays out', () => {
  expect(namesOf(['a.txt', 'b.txt'], ['z.txt'])).toEqual([null, null])
  expect(namesOf(['a.txt'], [])).toEqual([null])
})
