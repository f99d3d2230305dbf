/** What somebody should look at before an export leaves. None of it stands in its way. */
import type { ExportRequest } from './exchange'
import type { AnnotationId, ArticleId, Span } from './model'
import type { Operation } from './workbench'

export const lintCodes = [
  'quote/altered',
  'quote/trimmed',
  'quote/review',
  'quote/orphaned',
  'fact/missing',
  'fact/inferred',
  'key/clash',
  'source/shared',
  'text/breaks-off',
] as const
export type LintCode = (typeof lintCodes)[number]

export const lintFacts = ['title', 'outlet', 'publishedOn'] as const

export interface LintFinding {
  readonly code: LintCode
  readonly article: ArticleId
  readonly citationKey: string
  readonly title: string
  /** The quotation; null when it is not about one. */
  readonly annotation: AnnotationId | null
  /** Where to look in the article; null for the article as a whole. */
  readonly span: Span | null
  /** The fact that is missing or inferred. */
  readonly fact: (typeof lintFacts)[number] | null
  /** The quotation's words, the inferred value, the other article's title, or the key. */
  readonly words: string
  /** The article it shares its text or key with. */
  readonly other: ArticleId | null
  /** Of the shorter text, how much stands in the other, 0 to 1; null when it is not about that. */
  readonly share: number | null
}

/** Which articles are looked at, as an export chooses them. */
export interface LintRequest
  extends Pick<ExportRequest, 'articles' | 'entity' | 'tag' | 'collection' | 'question'> {
  /** How many findings are listed; all when missing. */
  readonly limit?: number | undefined
}

export interface LintReport {
  /** How many articles were looked at: every one that was asked for. */
  readonly articles: number
  /** How many findings there are. */
  readonly total: number
  /** The first of them, in the articles' order. */
  readonly findings: readonly LintFinding[]
}

export interface LintOperations {
  /** Looks at one article after the other. Faults: those of choosing the articles of an export. */
  lintArticles: Operation<LintRequest, LintReport>
}
