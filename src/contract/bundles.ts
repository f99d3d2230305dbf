/** Bundles that come in. */
import type { ArticleId } from './model'
import type { Operation } from './workbench'

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
  readonly labels: number
  readonly conflicts: readonly BundleConflict[]
}

export interface BundleOperations {
  /**
   * Brings a bundle's articles, marks and entities into the library as one step. What is there already is matched and never
   * changed. Faults: `bundle/unreadable`, `bundle/damaged` when it does not hold what it proves, `bundle/foreign`.
   */
  importBundle: Operation<{ path: string }, BundleImport>
}
