import type { ArticleId } from './model'

/** Another article holds much of the same text. */
export interface NearDuplicate {
  readonly of: ArticleId
  readonly ofTitle: string
  /** Of the shorter of the two kept texts, how much stands in the other, 0 to 1. */
  readonly share: number
}
