/** Bundles: what checking one finds, and what opening one brings in. */
import { bundleFindings } from './bundle-findings'
import type { FaultDetail } from './fault'
import type { ArticleId, Language } from './model'
import { fillSentence } from './reasons'
import type { Operation } from './workbench'

export type BundleFinding = keyof typeof bundleFindings

export interface BundleProblem {
  /** Inside the bundle; empty for the bundle as a whole. */
  readonly path: string
  readonly code: (typeof bundleFindings)[BundleFinding]['code']
  /** What exactly, and the names and numbers its sentence speaks of. */
  readonly finding: BundleFinding
  readonly detail: FaultDetail
  /** The sentence in English. */
  readonly message: string
}

export const bundleProblem = (
  path: string,
  finding: BundleFinding,
  detail: FaultDetail = {},
): BundleProblem => ({
  path,
  code: bundleFindings[finding].code,
  finding,
  detail,
  message: fillSentence(bundleFindings[finding].en, detail, 'en'),
})

/** What is wrong, as a sentence that leaves out where. */
export const formatProblem = (
  { finding, detail }: Pick<BundleProblem, 'finding' | 'detail'>,
  language: Language,
): string => fillSentence(bundleFindings[finding][language], detail, language)

/** Those that do not hold first. */
export const quoteVerdicts = ['altered', 'sourceMissing', 'normalised', 'verbatim'] as const
export type QuoteVerdict = (typeof quoteVerdicts)[number]

/**
 * How many of a bundle's quotations stand in the bundled texts, and how: `verbatim` is character for character at their place,
 * `normalised` at their place but for blanks, quotation marks, hyphens and the way letters are composed.
 */
export type QuoteVerdicts = Readonly<Record<QuoteVerdict, number>>

/** One of a bundle's lists of checksums. */
export interface BundleManifest {
  readonly path: string
  /** As the list's name says it. */
  readonly algorithm: string
  /** How many files it lists. */
  readonly files: number
  /** How many of them are missing or altered. */
  readonly faulty: number
}

/** A quotation of a bundle, and how it stands in the bundled text. */
export interface CheckedPassage {
  readonly verdict: QuoteVerdict
  /** The quoted words in one line, 300 characters at most. */
  readonly words: string
  /** The article's title by the bundle's own word; null where it says none. */
  readonly article: string | null
  /** Of the text, inside the bundle. */
  readonly path: string
}

export interface BundleReport {
  readonly ok: boolean
  readonly manifests: readonly BundleManifest[]
  readonly problems: readonly BundleProblem[]
  /** Of all quotations. */
  readonly quotes: QuoteVerdicts
  /** The first 5,000 of them, those that do not hold first. */
  readonly passages: readonly CheckedPassage[]
}

/** Something that is in the library and in the bundle, and not the same: the library's stays. */
export interface BundleConflict {
  readonly kind:
    | 'article'
    | 'annotation'
    | 'entity'
    | 'label'
    | 'citation-key'
    | 'collection'
    | 'note'
  /** The library's own id. */
  readonly id: string
  /** What a person knows it by: a title, a quotation, a name. */
  readonly name: string
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
  readonly collections: number
  /** Of the researcher's own. */
  readonly notes: number
  readonly conflicts: readonly BundleConflict[]
}

export interface BundleOperations {
  /** Checks a bundle with nothing but the bundle. Progress: files and texts read. Faults: `bundle/unreadable`, `work/cancelled`. */
  verifyBundle: Operation<{ path: string }, BundleReport>
  /** What `importBundle` would do, without doing it. Faults: the same. Read-only libraries can be asked too. */
  previewBundle: Operation<{ path: string }, BundleImport>
  /**
   * Brings a bundle's articles, marks and entities into the library as one step. What is there already is matched and never
   * changed. Faults: `bundle/unreadable`, `bundle/damaged` when it does not hold what it proves, `bundle/foreign`.
   */
  importBundle: Operation<{ path: string }, BundleImport>
}
