/** Bundles: what checking one finds, and what opening one brings in. */
import type { ArticleId } from './model'
import type { Operation } from './workbench'

export interface BundleProblem {
  readonly path: string
  readonly code:
    | 'missing'
    | 'altered'
    | 'unlisted'
    | 'unsafe'
    | 'malformed'
    | 'quote-altered'
    | 'quote-source-missing'
  readonly message: string
}

/** How many of a bundle's quotations stand in the bundled texts, and how. */
export interface QuoteVerdicts {
  /** Character for character, at their place. */
  readonly verbatim: number
  /** At their place, but for blanks, quotation marks, hyphens and the way letters are composed. */
  readonly normalised: number
  readonly altered: number
  readonly sourceMissing: number
}

export interface BundleReport {
  readonly ok: boolean
  readonly problems: readonly BundleProblem[]
  readonly quotes: QuoteVerdicts
}

/** Something that is in the library and in the bundle, and not the same: the library's stays. */
export interface BundleConflict {
  readonly kind: 'article' | 'annotation' | 'entity' | 'label' | 'citation-key'
  /** The library's own id. */
  readonly id: string
  /** The field that differs. */
  readonly field: string
  readonly ours: string
  readonly theirs: string
}

export interface BundleImport {
  readonly articles: {
    readonly added: readonly ArticleId[]
    /** They were there already, by the hash of their bytes or of their text. */
    readonly matched: readonly ArticleId[]
  }
  /** How many came in. */
  readonly annotations: number
  readonly entities: number
  readonly mentions: number
  /** Between passages. */
  readonly links: number
  readonly labels: number
  readonly conflicts: readonly BundleConflict[]
}

export interface BundleOperations {
  /** Checks a bundle with nothing but the bundle. Faults: `bundle/unreadable`. */
  verifyBundle: Operation<{ path: string }, BundleReport>
  /**
   * Brings a bundle's articles, marks and entities into the library as one step. What is there already is matched and never
   * changed. Faults: `bundle/unreadable`, `bundle/damaged` when it does not hold what it proves, `bundle/foreign`.
   */
  importBundle: Operation<{ path: string }, BundleImport>
}
