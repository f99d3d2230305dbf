import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { numberText } from '../../../src/core/search/article-rows'
import { createPostings, findHolders, scoreNearHolders } from '../../../src/core/search/postings'
import { createVocabulary } from '../../../src/core/search/vocabulary'
import { foldText } from '../../../src/core/text/fold'
import { asId } from './sample-articles'

const word = fc.constantFrom('năm', 'nam', 'Nằm', 'quốc', 'quoc', 'phòng', 'tin', 'constructor')
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const texts = fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 8 })

const postingsOf = (known: readonly { readonly title: string; readonly body: string }[]) => {
  const vocabulary = createVocabulary()
  const postings = createPostings(vocabulary)
  const rows = known.map((its) => numberText(its, vocabulary))
  for (const [at, row] of rows.entries()) postings.add(asId(String(at)), row)
  const remove = (at: number) => postings.remove(asId(String(at)), rows[at] ?? new Uint32Array())
  return { postings, remove }
}

describe('the articles that hold a word', () => {
  it('are scored as MiniSearch scores them, also after others are gone', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom('nam', 'quoc', 'tin', 'none'),
        (known, gone, asked) => {
          const theirs = new MiniSearch({
            fields: ['title', 'body'],
            tokenize: (written) => written.split(' '),
            processTerm: (term) => term,
            searchOptions: { boost: { title: 2 } },
          })
          theirs.addAll(
            known.map(({ title, body }, at) => ({
              id: String(gone.length + at),
              title: foldText(title),
              body: foldText(body),
            })),
          )
          const { postings, remove } = postingsOf([...gone, ...known])
          for (const at of gone.keys()) remove(at)
          const scores = new Map(
            Array.from(postings.score(asked), ([at, score]) => [postings.idOf(at), score]),
          )
          const expected = theirs.search(asked)
          for (const [at, score] of postings.score(asked)) {
            const among = new Map([
              [at, 0],
              [at + 1, 0],
            ])
            expect(postings.score(asked, among).get(at)).toBe(score)
          }
          expect([...scores.keys()].sort()).toEqual(expected.map(({ id }) => String(id)).sort())
          for (const { id, score } of expected)
            expect(scores.get(asId(String(id)))).toBeCloseTo(score, 9)
        },
      ),
    )
  })

  it('hold all words that are asked for, and at least one is asked for', () => {
    const { postings } = postingsOf([
      { title: 'Quốc', body: 'phòng' },
      { title: '', body: 'quốc quốc quốc' },
    ])
    expect([...findHolders(postings, ['quoc', 'phong'])]).toEqual(['0'])
    expect([...findHolders(postings, ['quoc', 'quoc'])].sort()).toEqual(['0', '1'])
    expect(findHolders(postings, []).size).toBe(0)
  })

  it('are near when they hold at least half of what the best one holds, by rarity', () => {
    const { postings } = postingsOf([
      { title: '', body: 'một hai ba' },
      { title: '', body: 'một bốn' },
      { title: '', body: 'một năm' },
    ])
    const words = ['mot', 'hai', 'ba'].map((folded) => ({ folded, marked: false, number: null }))
    expect([...scoreNearHolders(postings, words, 3).keys()]).toEqual(['0'])
  })
})
