/**
 * Bibliographic references as data, in the vocabulary of the Citation Style Language 1.0.2 (docs.citationstyles.org), which
 * BibTeX, RIS and CSL-JSON all map onto.
 */
import type { FaultCode, FaultDetail } from './fault'
import type { ArticleId } from './model'
import type { Operation } from './workbench'

export const referenceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const
export type ReferenceType = (typeof referenceTypes)[number]

export const referenceFields = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'volume',
  'number-of-volumes',
  'issue',
  'number',
  'page',
  'number-of-pages',
  'chapter-number',
  'part',
  'supplement',
  'edition',
  'version',
  'section',
  'publisher',
  'publisher-place',
  'original-title',
  'original-publisher',
  'authority',
  'jurisdiction',
  'event-title',
  'event-place',
  'genre',
  'medium',
  'dimensions',
  'scale',
  'status',
  'references',
  'archive',
  'archive_location',
  'archive-place',
  'call-number',
  'source',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'URL',
  'language',
  'abstract',
  'annote',
  'note',
] as const
export type ReferenceField = (typeof referenceFields)[number]

export const nameRoles = [
  'author',
  'editor',
  'translator',
  'collection-editor',
  'container-author',
  'compiler',
  'composer',
  'contributor',
  'director',
  'illustrator',
  'interviewer',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
] as const
export type NameRole = (typeof nameRoles)[number]

export const dateRoles = ['issued', 'accessed', 'original-date', 'event-date', 'submitted'] as const
export type DateRole = (typeof dateRoles)[number]

/** A person or body. With `given` null the name is a whole, never split, shortened or turned round: agencies, Vietnamese and Lao names. */
export interface ReferenceName {
  /** The family name with its particles, or the whole name. */
  readonly family: string
  readonly given: string | null
}

/** What is known of a work; what is not known has no entry. */
export interface Reference {
  /** What the file it came from calls it, or an article's citation key; null when it has no name. */
  readonly key: string | null
  readonly type: ReferenceType
  readonly fields: Readonly<Partial<Record<ReferenceField, string>>>
  readonly names: Readonly<Partial<Record<NameRole, readonly ReferenceName[]>>>
  /** `yyyy`, `yyyy-mm`, `yyyy-mm-dd`, two of them with a slash between, or the words as they stand. */
  readonly dates: Readonly<Partial<Record<DateRole, string>>>
  readonly keywords: readonly string[]
}

/** The facts of an article a reference can fill. */
export const filledFacts = ['title', 'outlet', 'url', 'publishedOn', 'language'] as const
export type FilledFact = (typeof filledFacts)[number]

export interface ReferenceReport {
  readonly matched: readonly {
    readonly reference: Reference
    readonly article: ArticleId
    readonly citationKey: string
    readonly by: 'url' | 'title'
    /** What was empty and is now the reference's word. */
    readonly filled: readonly FilledFact[]
  }[]
  /** No article goes with them. They can be attached by hand. */
  readonly unmatched: readonly Reference[]
  /** Several articles could be meant. */
  readonly ambiguous: readonly {
    readonly reference: Reference
    readonly articles: readonly ArticleId[]
  }[]
  /** Entries that could not be read; the rest was. */
  readonly failed: readonly FaultyEntry[]
}

/** An entry of a file that could not be read, and why. */
export interface FaultyEntry {
  /** Of the entry's first line in the file, from 1. */
  readonly line: number
  /** null when not even that could be read. */
  readonly key: string | null
  readonly code: Extract<FaultCode, `reference/${string}`>
  readonly message: string
  readonly detail: FaultDetail
}

/** What a file of references would do, before anything is changed. */
export interface ReferencePlan extends ReferenceReport {
  /** Articles that have a reference already; one that is attached takes its place. */
  readonly attached: readonly ArticleId[]
}

export interface ReferenceOperations {
  /** What `importReferences` would do, without doing it. Faults: the same. Read-only libraries can be asked too. */
  previewReferences: Operation<{ path: string }, ReferencePlan>
  /**
   * Reads RIS, BibTeX, BibLaTeX or CSL-JSON and gives each article its reference, found by web address or title. It fills
   * what is empty and changes nothing that is there. Faults: `file/…`, `reference/unknown-format`.
   */
  importReferences: Operation<{ path: string }, ReferenceReport>
  /** What a file of references holds, without a library being touched. Faults: those of `importReferences`. */
  readReferences: Operation<
    { path: string },
    { readonly references: readonly Reference[]; readonly failed: readonly FaultyEntry[] }
  >
  /** Gives an article a reference by hand, in place of the one it had; null takes it away. What was filled stays. */
  attachReference: Operation<ReferenceAttachment, { readonly filled: readonly FilledFact[] }>
  /** The same for several articles, each once, as one step of the history. Answers how many values were filled. */
  attachReferences: Operation<
    { attachments: readonly ReferenceAttachment[] },
    { readonly filled: number }
  >
}

export interface ReferenceAttachment {
  /** Id or citation key. */
  readonly article: string
  readonly reference: Reference | null
}
