/** Every article as a row of word numbers, 4 bytes a word: title, gap, text. */
import type { ArticleId } from '../../contract/model'
import { countEach } from './count-each'
import type { LibraryStatistics } from './rank-articles'
import { gap, type Vocabulary } from './vocabulary'

/** What is searched of an article. */
export interface IndexedText {
  readonly id: ArticleId
  readonly title: string
  /** The kept text. */
  readonly body: string
}

export const numberText = (
  { title, body }: Omit<IndexedText, 'id'>,
  vocabulary: Vocabulary,
): Uint32Array =>
  Uint32Array.from([...vocabulary.numberWords(title), gap, ...vocabulary.numberWords(body)])

export interface ArticleRows {
  readonly rows: ReadonlyMap<ArticleId, Uint32Array>
  /** Of an article that is not here. */
  add(id: ArticleId, row: Uint32Array): void
  remove(id: ArticleId): void
  statistics(): LibraryStatistics
}

export function createArticleRows(): ArticleRows {
  const rows = new Map<ArticleId, Uint32Array>()
  const holders: number[] = []
  let words = 0
  const count = (row: Uint32Array, by: 1 | -1) => {
    words += by * row.length
    countEach(row, (word) => {
      holders[word] = (holders[word] ?? 0) + by
    })
  }
  return {
    rows,
    add(id, row) {
      rows.set(id, row)
      count(row, 1)
    },
    remove(id) {
      count(rows.get(id) ?? new Uint32Array(), -1)
      rows.delete(id)
    },
    statistics: () => ({
      articles: rows.size,
      averageLength: words / rows.size,
      holders: (word) => holders[word] ?? 0,
    }),
  }
}
