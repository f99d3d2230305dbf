/**
 * The words of every article, for finding articles by them. Each article is a row of word numbers (4 bytes a word), by
 * which marks, phrases and neighbourhood are told; postings made from the rows find and score words without their marks.
 */
import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../contract/model'
import { createArticleRows, type IndexedText, numberText } from './article-rows'
import { type AskedText, answersPhrases, askText } from './asked-text'
import type { WordQuery } from './parse-query'
import {
  createPostings,
  findHolders,
  type Postings,
  scoreHolders,
  scoreNearHolders,
} from './postings'
import { type Candidate, type FoundArticle, rankArticles } from './rank-articles'
import { readIndex, writeIndex } from './saved-index'
import { createVocabulary, gap } from './vocabulary'

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
  /** An article's kept text, word for word in canonical form; nothing for one that is not here. */
  wordsOf(id: ArticleId): Iterable<string>
  /** The index as of the first piece, in pieces, for `loadSearchIndex`. */
  save(): Iterable<string>
}

export const createSearchIndex = (): SearchIndex => openIndex().index

const rowsInTurn = 100
const wordsInTurn = 2000

/** null when `saved` was made by another version, or is damaged: the index is to be built anew. Lets others go on meanwhile. */
export async function loadSearchIndex(saved: Buffer): Promise<SearchIndex | null> {
  try {
    const { words, rows } = readIndex(saved)
    const { index, vocabulary, take } = openIndex()
    // The first is the gap.
    for (let at = 1; at < words.length; at += wordsInTurn) {
      vocabulary.learn(words.slice(at, at + wordsInTurn))
      await setImmediate()
    }
    for (const [id, row] of rows) {
      if (index.has(id)) return null
      take(id, row)
      if (index.size % rowsInTurn === 0) await setImmediate()
    }
    return index
  } catch {
    // Whatever is wrong with it, the texts are still there to build it from.
    return null
  }
}

/** `take` adds an article that is not there, as a row of the vocabulary's words. */
function openIndex() {
  const vocabulary = createVocabulary()
  const articles = createArticleRows()
  const postings = createPostings(vocabulary)
  const { rows } = articles
  const take = (id: ArticleId, row: Uint32Array) => {
    articles.add(id, row)
    postings.add(id, row)
  }
  const remove = (id: ArticleId) => {
    const row = rows.get(id)
    if (row === undefined) return
    postings.remove(id, row)
    articles.remove(id)
  }
  const index: SearchIndex = {
    get size() {
      return rows.size
    },
    has: (id) => rows.has(id),
    add(text) {
      remove(text.id)
      take(text.id, numberText(text, vocabulary))
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
    *wordsOf(id) {
      const row = rows.get(id) ?? new Uint32Array()
      // What stands before the gap is the title.
      for (const word of row.subarray(row.indexOf(gap) + 1)) yield vocabulary.words[word] ?? ''
    },
    save: () => writeIndex({ words: vocabulary.words, rows }),
  }
  return { index, vocabulary, take }
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
  const scores = asked.all
    ? scoreHolders(postings, finished)
    : scoreNearHolders(postings, finished, rows.size)
  const begunScores = scoreHolders(postings, begun)
  return Array.from(finished.length === 0 ? rows.keys() : scores.keys(), (id) => ({
    id,
    score: (scores.get(id) ?? 0) + (begunScores.get(id) ?? 0),
    words: rows.get(id) ?? new Uint32Array(),
  }))
}
