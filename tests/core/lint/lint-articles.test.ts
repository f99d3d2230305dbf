import { describe, expect, it } from 'vitest'
import { findSharedTexts } from '../../../src/core/lint/find-shared-texts'
import { lintArticles } from '../../../src/core/lint/lint-articles'
import { annotate, makeArticle, plain } from '../export/example-library'

const words = Array.from({ length: 200 }, (_, number) => `từ${number}`)
const copy = (key: string, from: number) =>
  makeArticle({
    key,
    source: `${key}.txt`,
    title: key,
    outlet: 'X',
    date: '2024-10-22',
    lines: [['paragraph', words.slice(from).join(' ')]],
  })

const codes = (
  ...[articles, annotations = [], shared = []]: [
    Parameters<typeof lintArticles>[0],
    ReturnType<typeof annotate>[]?,
    Parameters<typeof lintArticles>[2]?,
  ]
) =>
  lintArticles(
    articles,
    ({ id }) => annotations.filter(({ article }) => article === id),
    shared,
  ).map(({ code }) => code)

describe('the lint', () => {
  it('has nothing to say of what is in order', () => {
    expect(codes([plain], [annotate(plain, 'Phan Văn Giang')])).toEqual([])
  })

  it('finds quotations that are not what the text says, or have no sure place', () => {
    const mark = annotate(plain, 'Phan Văn Giang')
    expect(
      codes([plain], [{ ...mark, quote: { ...mark.quote, exact: 'Phan Van Giang' } }]),
    ).toEqual(['quote/altered'])
    expect(codes([plain], [{ ...mark, state: 'trimmed' }])).toEqual(['quote/trimmed'])
    expect(codes([plain], [{ ...mark, state: 'review' }])).toEqual(['quote/review'])
    expect(codes([plain], [{ ...mark, state: 'orphaned', end: mark.start }])).toEqual([
      'quote/orphaned',
    ])
  })

  it('finds facts that are missing or unconfirmed, and keys that many take for one', () => {
    const inferred = {
      ...plain,
      title: { ...plain.title, inferred: true },
      outlet: { value: null, inferred: false, reason: null },
    }
    expect(codes([inferred])).toEqual(['fact/inferred', 'fact/missing'])
    expect(codes([copy('a2024', 0), copy('A2024', 0)])).toEqual(['key/clash', 'key/clash'])
  })

  it('finds sources that are one text', async () => {
    const articles = [copy('a', 0), copy('b', 60), plain]
    const shared = await findSharedTexts(articles)
    expect(
      shared.map(({ one, other, share }) => [one.citationKey, other.citationKey, share]),
    ).toEqual([['a', 'b', 1]])
    expect(codes(articles, [], shared)).toEqual(['source/shared'])
  })
})
