/** Every article as a row of word numbers, 4 bytes a word: title, gap, text. */
import type { ArticleId } from '../../contract/model'
import type { LibraryStatistics } from './rank-articles'
import { createVocabulary, gap, type Vocabulary } from './vocabulary'

/** What is searched of an article. */
export interface IndexedText {
  readonly id: ArticleId
  readonly title: string
  /** The kept text. */
  readonly body: string
}

export interface ArticleRows {
  readonly vocabulary: Vocabulary
  readonly rows: ReadonlyMap<ArticleId, Uint32Array>
  add(text: IndexedText): void
  remove(id: ArticleId): void
  /** Title and text as folded words, one space between them; empty for an article that is not here. */
  fold(id: ArticleId): IndexedText
  statistics(): LibraryStatistics
}

/** Starts with these words, by number, and takes over these rows of them. */
export function createArticleRows(
  known?: readonly string[],
  rows = new Map<ArticleId, Uint32Array>(),
): ArticleRows {
  const vocabulary = createVocabulary(known)
  const holders: number[] = []
  let words = 0
  const count = (row: Uint32Array, by: 1 | -1) => {
    words += by * row.length
    for (const word of new Set(row)) holders[word] = (holders[word] ?? 0) + by
  }
  for (const row of rows.values()) count(row, 1)
  const foldWords = (row: Uint32Array) =>
    Array.from(row, (word) => vocabulary.folded(word)).join(' ')

  return {
    vocabulary,
    rows,
    add({ id, title, body }) {
      const row = Uint32Array.from([
        ...vocabulary.numberWords(title),
        gap,
        ...vocabulary.numberWords(body),
      ])
      rows.set(id, row)
      count(row, 1)
    },
    remove(id) {
      count(rows.get(id) ?? new Uint32Array(), -1)
      rows.delete(id)
    },
    fold(id) {
      const row = rows.get(id) ?? Uint32Array.of(gap)
      const end = row.indexOf(gap)
      return { id, title: foldWords(row.subarray(0, end)), body: foldWords(row.subarray(end + 1)) }
    },
    statistics: () => ({
      articles: rows.size,
      averageLength: words / rows.size,
      holders: (word) => holders[word] ?? 0,
    }),
  }
}
