/** MiniSearch, and all there is to know about it: which articles hold words, marks aside, and how much that says. */
import MiniSearch, { type Options, type SearchResult } from 'minisearch'
import type { ArticleId } from '../../contract/model'
import type { IndexedText } from './article-rows'
import type { AskedWord } from './asked-text'
import { inverseFrequency } from './bm25'

/** Takes folded words, one space between them. */
export type Postings = MiniSearch<IndexedText>

const options: Options<IndexedText> = {
  fields: ['title', 'body'],
  tokenize: (text) => text.split(' '),
  processTerm: (word) => word,
  searchOptions: { boost: { title: 2 } },
}

export const createPostings = (): Postings => new MiniSearch(options)

/** From what `JSON.stringify` made of postings. Throws when that is damaged. */
export const loadPostings = (json: string): Postings => MiniSearch.loadJSON(json, options)

/** The articles that hold all these folded words; none for no words. */
export const findHolders = (
  postings: Postings,
  foldedWords: readonly string[],
): ReadonlySet<ArticleId> =>
  new Set(
    postings
      .search(foldedWords.join(' '), { combineWith: 'AND' })
      .map((result): ArticleId => result.id),
  )

type Scores = ReadonlyMap<ArticleId, number>

/** The articles that hold every word, marks aside; none for no words. */
export const scoreHolders = (postings: Postings, words: readonly AskedWord[]): Scores =>
  scoresOf(searchWords(postings, words, 'AND'))

// Measured on 592 questions about 240 paragraphs, in both languages: within a hundredth of the right first answers that
// come when any word will do, from a twentieth of the list. A share of the query itself would leave a tenth of the
// English questions without any answer.
const shareOfBest = 0.5

/** The articles that hold nearly as much of the words as the one that holds most; rare words weigh more. */
export function scoreNearHolders(postings: Postings, words: readonly AskedWord[]): Scores {
  const results = searchWords(postings, words, 'OR')
  const holders = new Map<string, number>()
  for (const { queryTerms } of results)
    for (const term of queryTerms) holders.set(term, (holders.get(term) ?? 0) + 1)
  const held = results.map(({ queryTerms }) =>
    queryTerms.reduce(
      (sum, term) => sum + inverseFrequency(holders.get(term) ?? 0, postings.documentCount),
      0,
    ),
  )
  const least = shareOfBest * held.reduce((most, weight) => Math.max(most, weight), 0)
  return scoresOf(results.filter((_, index) => (held[index] ?? 0) >= least))
}

// How much the spelling without marks counts where marks were typed; the marks themselves are told by ranking.
const foldedWeight = 0.2

function searchWords(
  postings: Postings,
  words: readonly AskedWord[],
  combineWith: 'AND' | 'OR',
): readonly SearchResult[] {
  const weights = new Map<string, number>()
  for (const { folded, marked } of words)
    weights.set(folded, marked ? (weights.get(folded) ?? foldedWeight) : 1)
  return postings.search([...weights.keys()].join(' '), {
    combineWith,
    boostTerm: (term) => weights.get(term) ?? 1,
  })
}

// MiniSearch multiplies a score by the number of terms that matched; the parts ranking adds know nothing of that.
const scoresOf = (results: readonly SearchResult[]): Scores =>
  new Map(
    results.map(({ id, score, queryTerms }): [ArticleId, number] => [
      id,
      score / Math.max(1, queryTerms.length),
    ]),
  )
