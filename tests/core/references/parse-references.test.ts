import { describe, expect, it } from 'vitest'
import { readReferences } from '../../../src/core/references/read-references'

const read = (text: string) => readReferences(Buffer.from(text), 'references')

describe('a RIS file', () => {
  it('is read with whatever blanks, continued lines and missing ends it has', () => {
    const { references, failed } = read(
      '\ufeffTY - JOUR\nAU - Nguyễn, An\nTI  - A title\ngoes on\nY1  - 1990/2/7\nKW  - a; b\n\nTY  - NEWS\nAU  - Bộ Quốc phòng\nT1  - Two\nPY  - 2024\n',
    )
    expect(failed).toEqual([])
    expect(references).toMatchObject([
      {
        type: 'article-journal',
        fields: { title: 'A title goes on' },
        names: { author: [{ family: 'Nguyễn', given: 'An' }] },
        dates: { issued: '1990-02-07' },
        keywords: ['a', 'b'],
      },
      {
        type: 'article-newspaper',
        names: { author: [{ family: 'Bộ Quốc phòng', given: null }] },
        dates: { issued: '2024' },
      },
    ])
  })

  it('keeps the rest when an entry says nothing or has no type', () => {
    const { references, failed } = read(
      'TI  - Lost\nER  - \nTY  - NEWS\nER  - \nTY  - NEWS\nTI  - Kept\nER  - \n',
    )
    expect(references.map(({ fields }) => fields.title)).toEqual(['Kept'])
    expect(failed.map(({ line, code }) => [line, code])).toEqual([
      [1, 'reference/malformed'],
      [3, 'reference/empty'],
    ])
  })
})

describe('a BibTeX file', () => {
  it('is read with strings, joins, accents, signs and names', () => {
    const { references } = read(String.raw`
@string{nd = {Báo Nhân Dân}}
@comment{nothing}
@ARTICLE{a1,
  author = "Nguy{\~\^e}n V{\u a}n An and {B{\d {\^o}} Qu\'{\^o}c ph\`ong} and van der Berg, Jan and Erd{\H o}s, Jr, P\'al and others",
  title = {100\% \& \#1\_a \$5 -- {\DJ}{\d a}i -{}- \textbackslash{}},
  journal = nd # { Online},
  year = 2024, month = oct, day = 22,
  url = {https://a.vn/x\_y~z%20},
  langid = {vietnamese}
}`)
    expect(references).toMatchObject([
      {
        key: 'a1',
        type: 'article-journal',
        fields: {
          title: '100% & #1_a $5 – Đại -- \\',
          'container-title': 'Báo Nhân Dân Online',
          URL: 'https://a.vn/x_y~z%20',
          language: 'vi',
        },
        names: {
          author: [
            { family: 'Nguyễn Văn An', given: null },
            { family: 'Bộ Quốc phòng', given: null },
            { family: 'van der Berg', given: 'Jan' },
            { family: 'Erdős', given: 'Pál, Jr' },
          ],
        },
        dates: { issued: '2024-10-22' },
      },
    ])
  })

  it('keeps in its note what has no field: whose the rights are, and numbers of catalogues', () => {
    const { references } = read(
      '@misc{a, title = {T}, copyright = {Tác giả}, lccn = {QA 1}, note = {Xem}}',
    )
    expect(references[0]?.fields.note?.split('\n').sort()).toEqual([
      'LCCN: QA 1',
      'Rights: Tác giả',
      'Xem',
    ])
  })

  it('names an entry without an end, or with something that is no field, and keeps the others', () => {
    const { references, failed } = read(
      '@article{a, title = {One}}\n@article{b, title = {Two\n@article{c, title = {Three}}\n@article{d, title = {Four}, ???}\n@misc{e, title={Five}}',
    )
    expect(references.map(({ key }) => key)).toEqual(['a', 'c', 'e'])
    expect(failed.map(({ line, key, code }) => [line, key, code])).toEqual([
      [2, 'b', 'reference/unfinished'],
      [4, 'd', 'reference/malformed'],
    ])
  })
})

describe('a CSL-JSON file', () => {
  it('gives its other items when one of them is broken', () => {
    const { references, failed } = read(
      '[\n {"id":1,"type":"book","title":"One"},\n {"id":2, "title": nonsense},\n {"id":"3","title":"Three","issued":{"date-parts":[["2013",1,1]]},"author":[{"family":"Gogh","given":"V","non-dropping-particle":"van"},{"literal":"Bộ Y tế"}]}\n]',
    )
    expect(references).toMatchObject([
      { key: '1', type: 'book' },
      {
        key: '3',
        dates: { issued: '2013-01-01' },
        names: {
          author: [
            { family: 'van Gogh', given: 'V' },
            { family: 'Bộ Y tế', given: null },
          ],
        },
      },
    ])
    expect(failed.map(({ line }) => line)).toEqual([3])
  })
})

describe('any file of references', () => {
  it.each([
    ['braces without an end', `@a{${'{'.repeat(100_000)}`],
    ['entries without an end', '@a{b,\n'.repeat(50_000)],
    ['a list within lists', `[{"a":${'['.repeat(100_000)}`],
    ['objects without an end', '[{"a":\n'.repeat(50_000)],
    ['commands without an end', `@a{b, title = {${'\\'.repeat(100_000)}}}`],
    ['groups in groups', `@a{b, title = {${'{'.repeat(90_000)}x${'}'.repeat(90_000)}}}`],
    ['commas and words', `@a{b, author = {${' and ,'.repeat(20_000)}}}`],
    ['tags without a type', `${'TI  - x\nER  - \n'.repeat(50_000)}TY  - NEWS\n`],
    ['one endless value', `TY  - NEWS\nTI  - ${'x\n'.repeat(500_000)}`],
  ])('is done with in a moment, though it holds %s', (_, text) => {
    const { failed } = read(text)
    expect(failed.length).toBeLessThanOrEqual(1000)
  })
})
