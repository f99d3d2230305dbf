import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatLibraryLink, parseLibraryLink } from '../../src/contract/library-links'

it('reads back every link it writes', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => text.isWellFormed() && encodeURIComponent(text).length <= 400)
  const span = fc.option(fc.record({ start: fc.nat(1e6), end: fc.nat(1e6) }), { nil: null })
  const links = fc.oneof(
    fc.record({ kind: fc.constant('article' as const), article: name, span }),
    fc.record({ kind: fc.constant('entity' as const), entity: name }),
    fc.record({ kind: fc.constant('note' as const), note: name }),
  )
  fc.assert(
    fc.property(links, (link) => {
      expect(parseLibraryLink(formatLibraryLink(link))).toEqual(link)
    }),
  )
})

it('takes nothing else for one', () => {
  for (const address of [
    'https://vnexpress.net/article/x',
    'lectern://open?library=/x',
    'lectern://article/',
    'lectern://article/a/b',
    'lectern://article/%E0%A4%A',
    'javascript:alert(1)',
    ' lectern://article/a',
  ])
    expect(parseLibraryLink(address)).toBeNull()
})
