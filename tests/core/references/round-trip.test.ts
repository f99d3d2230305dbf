import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateRoles,
  type Reference,
  type ReferenceField,
  referenceFields,
} from '../../../src/contract/references'
import { formatBiblatex, formatBibtex } from '../../../src/core/export/format-bibtex'
import { formatCslJson } from '../../../src/core/export/format-csl-json'
import { formatRis } from '../../../src/core/export/format-ris'
import { parseReferences } from '../../../src/core/references/read-references'

const awkward = [
  ...'%&#_{}~^\\$"\'`-,;:@=()[]<>|/.*+!? \t\n',
  '–',
  'Đ',
  'ướ',
  'ệ',
  'ລາວ',
  '😀',
  '\u00a0',
  '\u202e',
  '\u0000',
  '--',
  "''",
  '``',
  ' and ',
  'TY  - ',
  '@misc{',
  '\\fi',
  '{\\',
  'ER  - ',
]
const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('a', 'b', 'Nghị định'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
/** As a reference holds it: one line, nothing invisible around it. */
const line = someText
  .map((text) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{Cc}/gu, '')
      .replace(/[ \u2028\u2029]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '')
const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))

// Addresses are written as they stand, so they hold only what an address may.
const verbatim: readonly ReferenceField[] = ['URL', 'DOI']
const fields = (left: readonly ReferenceField[]) =>
  fc.record(
    Object.fromEntries(
      referenceFields
        .filter((field) => !left.includes(field))
        .map((field) => [field, verbatim.includes(field) ? fc.webUrl() : line]),
    ),
    { requiredKeys: [] },
  )
const name = fc.oneof(
  line.map((family) => ({ family, given: null })),
  fc.record({ family: line, given: line }),
)

const article = (left: readonly ReferenceField[]) =>
  fc.record({
    key: fc.constant('key'),
    type: fc.constant('article-newspaper' as const),
    fields: fields(left),
    names: fc.array(name, { minLength: 1, maxLength: 3 }).map((author) => ({ author })),
    dates: fc.record(Object.fromEntries(dateRoles.slice(0, 2).map((role) => [role, date])), {
      requiredKeys: [],
    }),
    keywords: fc.constant([]),
  }) as fc.Arbitrary<Reference>

const readBack = (text: string) => {
  const read = parseReferences(text.replaceAll('\r\n', '\n').normalize('NFC'))
  expect(read?.failed).toEqual([])
  return read?.references
}
const following: Reference = {
  key: 'next',
  type: 'article-newspaper',
  fields: { title: 'Next' },
  names: {},
  dates: {},
  keywords: [],
}

describe('any text in any field', () => {
  it.each([
    ['BibTeX', formatBibtex],
    ['BibLaTeX', formatBiblatex],
  ])('comes back from %s, and the next entry with it', (_, format) => {
    fc.assert(
      fc.property(article(['language', 'number']), (reference) => {
        expect(readBack(format([reference, following]))).toEqual([reference, following])
      }),
      { numRuns: 400 },
    )
  })

  it('comes back from CSL-JSON', () => {
    fc.assert(
      fc.property(article([]), (reference) => {
        expect(readBack(formatCslJson([reference, following]))).toEqual([reference, following])
      }),
      { numRuns: 400 },
    )
  })

  it('comes back from RIS where RIS has a tag for it, names with commas in them aside', () => {
    const tagged: readonly ReferenceField[] = [
      'title',
      'container-title',
      'volume',
      'issue',
      'page',
      'publisher',
      'abstract',
      'note',
      'URL',
      'section',
      'edition',
    ]
    const left = referenceFields.filter((field) => !tagged.includes(field))
    const plainNames = ({ names }: Reference) =>
      !(names.author ?? []).some(({ family, given }) => `${family}${given ?? ''}`.includes(','))
    fc.assert(
      fc.property(article(left).filter(plainNames), (reference) => {
        expect(readBack(formatRis([reference, following]))).toEqual([reference, following])
      }),
      { numRuns: 400 },
    )
  })
})
