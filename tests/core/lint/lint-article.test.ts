import { describe, expect, it } from 'vitest'
import { findSharedTexts } from '../../../src/core/lint/find-shared-texts'
import { lintArticle } from '../../../src/core/lint/lint-article'
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
  article: Parameters<typeof lintArticle>[0],
  annotations: Parameters<typeof lintArticle>[1]['annotations'] = [],
) => lintArticle(article, { annotations, clashing: [], sharing: [] }).map(({ code }) => code)

describe('the lint', () => {
  it('has nothing to say of what is in order', () => {
    expect(codes(plain, [annotate(plain, 'Phan Văn Giang')])).toEqual([])
  })

  it('finds quotations that are not what the text says, or have no sure place', () => {
    const mark = annotate(plain, 'Phan Văn Giang')
    expect(codes(plain, [{ ...mark, quote: { ...mark.quote, exact: 'Phan Van Giang' } }])).toEqual([
      'quote/altered',
    ])
    expect(codes(plain, [{ ...mark, state: 'trimmed' }])).toEqual(['quote/trimmed'])
    expect(codes(plain, [{ ...mark, state: 'review' }])).toEqual(['quote/review'])
    expect(codes(plain, [{ ...mark, state: 'orphaned', end: mark.start }])).toEqual([
      'quote/orphaned',
    ])
  })

  it('finds facts that are missing or unconfirmed, and keys that many take for one', () => {
    const inferred = {
      ...plain,
      title: { ...plain.title, inferred: true },
      outlet: { value: null, inferred: false, reason: null },
    }
    expect(codes(inferred)).toEqual(['fact/inferred', 'fact/missing'])
    const about = { annotations: [], sharing: [], clashing: [copy('A2024', 0)] }
    expect(lintArticle(copy('a2024', 0), about)).toMatchObject([
      { code: 'key/clash', words: 'A2024' },
    ])
  })

  it('finds a text that stops in the middle of a sentence, and shows where', () => {
    const cut = 'Bộ trưởng cho biết dự án luật sẽ được trình Quốc hội xem xét vào'
    const article = makeArticle({
      ...{ key: 'cut', source: 'cut.txt', title: 'Tin', outlet: 'X', date: '2024-10-22' },
      lines: [['paragraph', cut]],
    })
    const [finding] = lintArticle(article, { annotations: [], clashing: [], sharing: [] })
    expect(finding).toMatchObject({ code: 'text/breaks-off', words: `…${cut.slice(-60)}` })
    const { start = 0, end = 0 } = finding?.span ?? {}
    expect(article.text.slice(start, end)).toBe(cut)
  })

  it('finds sources that are one text', async () => {
    const articles = [copy('a', 0), copy('b', 60), plain, copy('c', 0)]
    const read = async (place: number) => articles[place]?.text ?? ''
    const shared = await findSharedTexts(articles.length, read)
    expect(shared).toEqual([
      { one: 0, other: 1, share: 1 },
      { one: 0, other: 3, share: 1 },
      { one: 1, other: 3, share: 1 },
    ])
    const sharing = [{ other: copy('b', 60), share: 0.8 }]
    expect(lintArticle(copy('a', 0), { annotations: [], clashing: [], sharing })).toMatchObject([
      { code: 'source/shared', words: 'b', share: 0.8 },
    ])
  })

  it('reads one text after the other', async () => {
    let [held, most] = [0, 0]
    await findSharedTexts(60, async () => {
      held += 1
      most = Math.max(most, held)
      await Promise.resolve()
      held -= 1
      return words.join(' ')
    })
    expect(most).toBe(1)
  })
})
