/** The facts of several articles at once: what they say together, and one correction of them all. */
import type { ArticleCorrection } from './exchange'
import type { ArticleId } from './model'
import type { Operation } from './workbench'

export const factNames = [
  'title',
  'language',
  'outlet',
  'url',
  'authors',
  'place',
  'publishedOn',
  'modifiedOn',
  'agency',
] as const
export type FactName = (typeof factNames)[number]

/** What one fact says in several articles. */
export interface FactSpread {
  /** The most frequent values, at most ten, in words: names parted by semicolons. */
  readonly values: readonly { readonly words: string; readonly count: number }[]
  /** How many different values there are. */
  readonly different: number
  /** Articles in which it is empty. */
  readonly empty: number
  /** Articles in which it was inferred. */
  readonly inferred: number
}

export interface FactSurvey {
  /** The revisions that were looked at, for `correctArticles`. */
  readonly articles: readonly { readonly article: ArticleId; readonly rev: number }[]
  readonly facts: { readonly [Name in FactName]: FactSpread }
}

export interface BulkCorrection {
  /** `rev`: the revision the correction was made on; what others changed since is kept. */
  readonly articles: readonly { readonly article: string; readonly rev?: number | undefined }[]
  readonly correction: Omit<ArticleCorrection, 'article' | 'rev' | 'title' | 'url' | 'citationKey'>
  /** Inferred values of these become a person's word as they are. */
  readonly confirm: readonly FactName[]
}

export interface BulkFactOperations {
  surveyFacts: Operation<{ articles: readonly string[] }, FactSurvey>
  /** Corrects articles as one undo step, all or none. Answers how many were changed. Faults: `edit/conflict`, `edit/deleted`. */
  correctArticles: Operation<BulkCorrection, { changed: number }>
}
