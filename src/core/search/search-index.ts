/**
 * The words of every article, for finding articles by them. MiniSearch finds and scores words without their marks; each
 * article is also kept as a row of word numbers (4 bytes a word), by which marks, phrases and neighbourhood are told.
 */
import type { ArticleId } from '../../contract/model'
import { type ArticleRows, createArticleRows, type IndexedText } from './article-rows'
import { type AskedText, answersPhrases, askText } from './asked-text'
import type { WordQuery } from './parse-query'
import {
  createPostings,
  findHolders,
  loadPostings,
  type Postings,
  scoreHolders,
  scoreNearHolders,
} from './postings'
import { type Candidate, type FoundArticle, rankArticles } from './rank-articles'
import { readIndex, writeIndex } from './saved-index'

export type { IndexedText }

export interface SearchIndex {
  readonly size: number
  has(id: ArticleId): boolean
  /** Takes the place of what was known of this article. */
  add(text: IndexedText): void
  remove(id: ArticleId): void
  /** Articles that answer the words, best first; a query without words finds all that is not excluded, scored 0. */
  find(query: WordQuery): readonly FoundArticle[]
  /** Articles whose title or text hold all of these folded words, wherever they stand; none for no words. */
  candidates(foldedWords: readonly string[]): ReadonlySet<ArticleId>
  /** The index as of the first piece, in pieces, for `loadSearchIndex`. */
  save(): Iterable<string>
}

export const createSearchIndex = (): SearchIndex => openIndex(createArticleRows(), createPostings())

/** null when `saved` was made by another version, or is damaged: the index is to be built anew. */
export function loadSearchIndex(saved: Buffer): SearchIndex | null {
  try {
    const { words, rows, postings: json } = readIndex(saved)
    const postings = loadPostings(json)
    const complete = [...rows.keys()].every((id) => postings.has(id))
    if (!complete || postings.documentCount !== rows.size) return null
    return openIndex(createArticleRows(words, rows), postings)
  } catch {
    // Whatever is wrong with it, the texts are still there to build it from.
    return null
  }
}

function openIndex(articles: ArticleRows, postings: Postings): SearchIndex {
  const { vocabulary, rows } = articles
  const remove = (id: ArticleId) => {
    if (!rows.has(id)) return
    postings.remove(articles.fold(id))
    articles.remove(id)
  }
  return {
    get size() {
      return rows.size
    },
    has: (id) => rows.has(id),
    add(text) {
      remove(text.id)
      articles.add(text)
      postings.add(articles.fold(text.id))
    },
    remove,
    find(query) {
      const asked = askText(query, vocabulary)
      const answering = findCandidates(asked, rows, postings).filter(({ words }) =>
        answersPhrases(words, asked),
      )
      return rankArticles(answering, asked, articles.statistics())
    },
    candidates: (foldedWords) => findHolders(postings, foldedWords),
    *save() {
      yield* writeIndex({ words: vocabulary.words, rows, postings: postings.toJSON() })
    },
  }
}

/** Articles that hold the finished words, marks aside, with the score of all words, marks aside. */
function findCandidates(
  asked: AskedText,
  rows: ReadonlyMap<ArticleId, Uint32Array>,
  postings: Postings,
): readonly Candidate[] {
  const wanted = asked.words.slice(0, asked.wanted)
  const begun = wanted.filter((_, place) => place === asked.unfinished)
  const finished = wanted.filter((_, place) => place !== asked.unfinished)
  const scores = asked.all ? scoreHolders(postings, finished) : scoreNearHolders(postings, finished)
  const begunScores = scoreHolders(postings, begun)
  return Array.from(finished.length === 0 ? rows.keys() : scores.keys(), (id) => ({
    id,
    score: (scores.get(id) ?? 0) + (begunScores.get(id) ?? 0),
    words: rows.get(id) ?? new Uint32Array(),
  }))
}
