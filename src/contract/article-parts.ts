/** A long article comes in parts: its first screens are there at once, and no part keeps a window busy for long. */
import type { Article } from './model'
import type { Operation } from './workbench'

export interface ArticlePart {
  /** With the text of the part and the blocks that begin in it. A block may end in a later part; offsets are the article's. */
  readonly article: Article
  /** Where the part begins. */
  readonly from: number
  /** Of the article's whole text, in UTF-16 code units. */
  readonly length: number
}

/** Whether nothing comes after a part. */
export const isLast = ({ article, from, length }: ArticlePart): boolean =>
  from + article.text.length >= length

export interface ArticlePartOperations {
  /**
   * The part that begins at `from`: 0, then where the one before ended. Nearly every article is one part. By id or citation
   * key. Faults: `article/not-found`.
   */
  openArticlePart: Operation<{ article: string; from: number }, ArticlePart>
}
