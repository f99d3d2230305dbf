/** What operations take and answer, beside the model itself. */
import type { FactCorrection } from './article-facts'
import type { ChangeArea } from './change-areas'
import type { ExportOptions } from './export-options'
import type { NoteOptions, NoteUpdate } from './exported-notes'
import type { FaultCode, FaultData, FaultDetail } from './fault'
import type { ImportLine } from './importing'
import type { LibraryDamage } from './library-damage'
import type {
  ArticleId,
  ArticleSummary,
  BlockRole,
  EntityKind,
  EntityName,
  History,
  IsoDate,
  IsoTime,
  Language,
  MentionState,
  Span,
} from './model'
import type { NearDuplicate } from './near-duplicates'
import type { Preferences } from './preferences'
import type { CloudService } from './safekeeping'

/** An open library in one line. */
export interface LibrarySummary {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly articles: number
  readonly words: number
  readonly annotations: number
  readonly entities: number
  /** Missing when the library is open for changes; else the process that has it. */
  readonly readOnly?: { readonly owner: string } | undefined
  /** The service that keeps the library's folder in step with other machines, which may harm it; null when none is known. */
  readonly cloud?: CloudService | null | undefined
  /** What could not be read when it was opened; missing when everything could. */
  readonly damage?: LibraryDamage | undefined
}

export interface RecentLibrary {
  /** Missing for one that was last opened before ids were remembered. */
  readonly id?: string | undefined
  readonly name: string
  readonly folder: string
  readonly openedAt: IsoTime
}

/** Where the program stands, library open or not. */
export interface Session {
  readonly library: LibrarySummary | null
  readonly recent: readonly RecentLibrary[]
  readonly preferences: Preferences
  /** Where a new library would be made: an absolute folder that holds libraries. */
  readonly librariesFolder: string
  readonly version: string
}

export type LibraryChoice =
  | { readonly kind: 'folder'; readonly folder: string }
  /** Made when the folder is missing or empty; refused when anything else lies there. */
  | { readonly kind: 'new'; readonly folder: string }
  /** The five articles that ship with Lectern; opened again when they were unpacked before. */
  | { readonly kind: 'sample' }

export interface ImportReport {
  readonly imported: readonly {
    readonly id: ArticleId
    readonly citationKey: string
    readonly title: string
    readonly language: Language | null
    readonly source: string
    /** An article that was there already and holds much of the same text. */
    readonly near: NearDuplicate | null
  }[]
  /** `of` is the article that already holds this text; `reason` says what was equal. */
  readonly duplicates: readonly {
    readonly source: string
    readonly of: ArticleId
    readonly ofTitle: string
    readonly reason: 'bytes' | 'text'
  }[]
  readonly failed: readonly (ImportLine & {
    readonly code: FaultCode
    readonly message: string
    readonly detail: FaultDetail
  })[]
  /** The user stopped the import; what is listed stays. */
  readonly cancelled: boolean
  readonly tookMs: number
}

/** How far long work has come. */
export interface Progress {
  readonly done: number
  /** null while it is being counted. */
  readonly total: number | null
  readonly failed: number
  /** Of the last ten seconds; missing for work that is not timed, or too new to tell. */
  readonly perSecond?: number | undefined
  readonly secondsLeft?: number | undefined
}

export interface ArticleFilter {
  readonly language?: readonly (Language | 'unknown')[] | undefined
  readonly outlet?: readonly (string | null)[] | undefined
  readonly year?: readonly (number | null)[] | undefined
  readonly entity?: readonly string[] | undefined
  readonly tag?: readonly string[] | undefined
  /** Ids. */
  readonly collection?: readonly string[] | undefined
}

export const sortOrders = ['relevance', 'newest', 'oldest', 'title', 'imported'] as const
export type SortOrder = (typeof sortOrders)[number]

export interface SearchRequest {
  /** Words, `"phrases"`, `-without`, and the fields `lang:`, `outlet:`, `tag:`, `entity:`, `2024..2026`. Empty: all. */
  readonly query: string
  readonly filter: ArticleFilter
  readonly sort: SortOrder
  readonly offset: number
  readonly limit: number
}

/** A piece of text with the stretches to mark, in UTF-16 units of `text`. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

export interface SearchHit {
  readonly article: ArticleSummary
  readonly score: number
  readonly snippet: Snippet
}

export interface FacetCount<Value> {
  readonly value: Value
  readonly count: number
}

/** Counts over everything that matches, each facet counted as if its own choice were not made. */
export interface Facets {
  readonly language: readonly FacetCount<Language | 'unknown'>[]
  readonly outlet: readonly FacetCount<string | null>[]
  readonly year: readonly FacetCount<number | null>[]
  readonly tag: readonly FacetCount<string>[]
  readonly collection: readonly (FacetCount<string> & { readonly name: string })[]
  readonly entity: readonly (FacetCount<string> & {
    readonly name: string
    readonly kind: EntityKind
  })[]
}

export interface SearchAnswer {
  readonly total: number
  readonly tookMs: number
  readonly hits: readonly SearchHit[]
  readonly facets: Facets
  /** Words as searched, folded, for marking them in an opened article. */
  readonly terms: readonly string[]
}

/** A passage by offsets, or by its words; several equal passages need `prefix`, `suffix` or `occurrence` (from 1). */
export type PassageChoice =
  | Span
  | {
      readonly quote: string
      readonly prefix?: string | undefined
      readonly suffix?: string | undefined
      readonly occurrence?: number | undefined
    }

export interface AnnotationDraft {
  /** An id or a citation key. */
  readonly article: string
  readonly passage: PassageChoice
  /** A label's id, name or colour; the first label when missing. */
  readonly label?: string | undefined
  readonly tags: readonly string[]
  readonly comment: string
}

export interface ArticleCorrection extends FactCorrection {
  readonly article: string
  /** The revision the correction was made on; what others changed since is kept. */
  readonly rev?: number | undefined
  readonly title?: string | undefined
  readonly outlet?: string | null | undefined
  readonly url?: string | null | undefined
  readonly publishedOn?: IsoDate | null | undefined
  readonly language?: Language | undefined
  /** Letters, digits and `:_-`. Fault `citation-key/taken`. */
  readonly citationKey?: string | undefined
}

export interface BlockChange {
  readonly article: string
  /** Where the blocks start. */
  readonly starts: readonly number[]
  readonly kept: boolean
  /** Missing: a kept block that was no text of the article becomes a paragraph, any other stays what it is. */
  readonly role?: BlockRole | undefined
}

export interface EntityDraft {
  readonly kind: EntityKind
  readonly names: readonly [EntityName, ...EntityName[]]
  /** The passage it was tagged on, accepted at once. */
  readonly mention?: (Span & { readonly article: string }) | undefined
}

export interface MentionDecision {
  readonly entity: string
  readonly state: MentionState
  /** What they were when it was decided; where one is something else by now, that decision stays. */
  readonly seen?: MentionState | undefined
  readonly mentions: readonly (Span & { readonly article: string })[]
}

export const exportFormats = [
  'markdown',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'bibliography',
  'json',
  'csv',
  'annotations',
  'text',
  'bundle',
] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportRequest extends ExportOptions, NoteOptions {
  readonly format: ExportFormat
  /** Ids or citation keys; null: every article. */
  readonly articles: readonly string[] | null
  /** Only articles that name this entity, and the passages in paragraphs that do; by id or name. */
  readonly entity?: string | undefined
  /** Only passages with this tag or one beneath it, and their articles. */
  readonly tag?: string | undefined
  /** Only articles of this collection; by id or name. */
  readonly collection?: string | undefined
  /** Only articles that answer this search, written as in `SearchRequest`. */
  readonly question?: string | undefined
}

export interface ExportPreview {
  /** A program that is not Lectern's and wrote it, with its version; missing when there was none. */
  readonly writtenBy?: string | undefined
  readonly files: readonly {
    /** Inside the export, with `/`. */
    readonly path: string
    readonly bytes: number
    /** The first 20,000 characters; null for what is not text, and from the 201st file on. */
    readonly excerpt: string | null
  }[]
}

/** Absolute paths, in the order written. */
export interface ExportReceipt {
  readonly written: readonly string[]
  /** What became of each note, for `markdown`. */
  readonly notes?: readonly NoteUpdate[] | undefined
  /** As in `ExportPreview`. */
  readonly writtenBy?: string | undefined
}

/** Told to every open window. */
export type WorkbenchEvent =
  /** Another library, or none, is open now: reload everything. */
  | { readonly kind: 'session'; readonly session: Session }
  | {
      readonly kind: 'changed'
      readonly areas: readonly ChangeArea[]
      /** The articles concerned; null when it may be any. */
      readonly articles: readonly ArticleId[] | null
      readonly history: History
      readonly library: LibrarySummary
    }
  /** Whether what was acknowledged is on the disk. */
  | { readonly kind: 'saving'; readonly state: 'saved' | 'saving' }
  | { readonly kind: 'saving'; readonly state: 'failed'; readonly fault: FaultData }
