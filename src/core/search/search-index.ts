/**
 * The words of every article, for finding articles by them. MiniSearch finds and scores words without their marks; each
 * article is also kept as a row of word numbers (4 bytes a word), by which marks, phrases and neighbourhood are told.
 */
import type { ArticleId } from '../../contract/model'
import { type AskedText, answersPhrases, askText } from './asked-text'
import type { WordQuery } from './parse-query'
import {
  createPostings,
  type FoldedText,
  findHolders,
  loadPostings,
  type Postings,
  scoreHolders,
  scoreNearHolders,
} from './postings'
import { type Candidate, type FoundArticle, rankArticles } from './rank-articles'
import { readIndex, writeIndex } from './saved-index'
import { createVocabulary, gap, type Vocabulary } from './vocabulary'

/** What is searched of an article. */
export interface IndexedText {
  readonly id: ArticleId
  readonly title: string
  /** The kept text. */
  readonly body: string
}

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
  /** The index as of the first piece, in pieces of less than a megabyte, for `loadSearchIndex`. */
  save(): Iterable<string>
}

export function createSearchIndex(): SearchIndex {
  return openIndex({
    vocabulary: createVocabulary(),
    rows: new Map(),
    postings: createPostings(),
  })
}

/** null when `saved` was made by another version, or is damaged: the index is to be built anew. */
export function loadSearchIndex(saved: string): SearchIndex | null {
  try {
    const { words, rows, postings } = readIndex(saved)
    const index = loadPostings(postings)
    if (index.documentCount !== rows.size) return null
    return openIndex({ vocabulary: createVocabulary(words), rows, postings: index })
  } catch {
    // Whatever is wrong with it, the texts are still there to build it from.
    return null
  }
}

interface IndexParts {
  readonly vocabulary: Vocabulary
  /** The words of each article by number: title, gap, body. */
  readonly rows: Map<ArticleId, Uint32Array>
  readonly postings: Postings
}

function openIndex({ vocabulary, rows, postings }: IndexParts): SearchIndex {
  const holders: number[] = []
  let words = 0
  const count = (row: Uint32Array, by: 1 | -1) => {
    words += by * row.length
    for (const word of new Set(row)) holders[word] = (holders[word] ?? 0) + by
  }
  for (const row of rows.values()) count(row, 1)

  const foldRow = (id: ArticleId, row: Uint32Array): FoldedText => {
    const end = row.indexOf(gap)
    const fold = (part: Uint32Array) =>
      Array.from(part, (word) => vocabulary.folded(word)).join(' ')
    return { id, title: fold(row.subarray(0, end)), body: fold(row.subarray(end + 1)) }
  }
  const remove = (id: ArticleId) => {
    const row = rows.get(id)
    if (row === undefined) return
    postings.remove(foldRow(id, row))
    rows.delete(id)
    count(row, -1)
  }

  return {
    get size() {
      return rows.size
    },
    has: (id) => rows.has(id),
    add({ id, title, body }) {
      remove(id)
      const row = Uint32Array.from([
        ...vocabulary.numberWords(title),
        gap,
        ...vocabulary.numberWords(body),
      ])
      rows.set(id, row)
      postings.add(foldRow(id, row))
      count(row, 1)
    },
    remove,
    find(query) {
      const asked = askText(query, vocabulary)
      const answering = findCandidates(asked, rows, postings).filter(({ words: row }) =>
        answersPhrases(row, asked),
      )
      return rankArticles(answering, asked, {
        articles: rows.size,
        averageLength: words / rows.size,
        holders: (word) => holders[word] ?? 0,
      })
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
