/** What keeps a library safe: the trash, backups, the check of everything on the disk, and a copy elsewhere. */
import type { RecordDifference } from './differences'
import type { LibrarySummary } from './exchange'
import type { ArticleId, IsoTime } from './model'

export const cloudServices = ['OneDrive', 'iCloud Drive', 'Dropbox', 'Google Drive'] as const
export type CloudService = (typeof cloudServices)[number]

export interface ArticleDeletion {
  readonly articles: readonly string[]
  /** A person has agreed to delete this many. */
  readonly confirmed?: boolean | undefined
}

export const trashKinds = ['article', 'annotation', 'entity', 'note', 'collection'] as const

export interface TrashReference {
  readonly kind: (typeof trashKinds)[number]
  readonly id: string
}

/** Something deleted that can come back. What was deleted with it, in the same step, is counted and not listed. */
export interface TrashItem extends TrashReference {
  /** The article's or note's title, the words that were marked, the entity's first name, the collection's name. */
  readonly title: string
  readonly deletedAt: IsoTime
  /** The article an annotation stands in, which comes back with it when it is deleted too; null for other kinds. */
  readonly article: ArticleId | null
  /** Annotations that come back with it. */
  readonly annotations: number
  /** Decided mentions that come back with it. */
  readonly mentions: number
}

export const backupReasons = [
  'timed',
  'asked',
  'before-restore',
  'before-delete',
  'before-repair',
  'before-migration',
  'before-bulk',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** One backup: every record, and the names of the texts and originals, which are kept once and never change. */
export interface Backup {
  /** Of its file. */
  readonly name: string
  /** Backups are ordered by it, whatever the clock said. */
  readonly sequence: number
  readonly madeAt: IsoTime
  readonly reason: BackupReason
  /** In the library's own folder, outside of it among the program's files, or both. */
  readonly places: readonly ('library' | 'outside')[]
  readonly bytes: number
  readonly articles: number
  readonly annotations: number
  readonly entities: number
  /** Texts and originals it names that were not there when it was made. */
  readonly missing: number
}

export const restoredTables = [
  'articles',
  'annotations',
  'entities',
  'mentions',
  'labels',
  'links',
  'notes',
  'collections',
  'outletRules',
  'templates',
] as const

/** What a restore changes for whoever looks at the library: nothing else than what is counted here. */
export interface RestorePreview {
  readonly backup: Backup
  readonly tables: readonly {
    readonly table: (typeof restoredTables)[number]
    /** Come back. */
    readonly added: number
    readonly changed: number
    /** Made since; they go to the trash. */
    readonly removed: number
  }[]
  /** Some of the records that are counted, by table and kind of change. */
  readonly differences: readonly RecordDifference[]
  /** Texts and originals of restored articles that are not in the library's folder. */
  readonly missing: number
}

export interface RestoreReceipt extends RestorePreview {
  /** The backup of the library as it was before, whose name `restoreBackup` takes too. */
  readonly before: Backup
}

export const findingCodes = [
  'table/damaged',
  'table/altered',
  'journal/altered',
  'text/missing',
  'text/altered',
  'original/missing',
  'original/altered',
  'content/orphaned',
  'index/incomplete',
  'record/lost',
  'record/outdated',
  'annotation/dangling',
  'annotation/displaced',
  'mention/dangling',
  'link/dangling',
  'citation-key/duplicate',
  'note-file/outdated',
  'outlet-rule/dangling',
  'backup/unreadable',
  'quarantine/kept',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that is not as it should be. The sentences for it are in `finding-messages.ts`. */
export interface Finding {
  readonly code: FindingCode
  readonly count: number
  /** Up to five of them: citation keys, ids or files inside the library. */
  readonly examples: readonly string[]
  /** How many of them a repair can put right without losing anything. */
  readonly repairable: number
  /** How many were put right. */
  readonly repaired: number
}

export interface LibraryCheck {
  readonly findings: readonly Finding[]
  readonly checked: {
    readonly articles: number
    readonly annotations: number
    /** Texts and originals that were read and compared with their hash. */
    readonly files: number
    readonly backups: number
  }
  /** The backup made before the repair; null when nothing was repaired. */
  readonly before: Backup | null
}

export interface SavedElsewhere {
  /** The copy, open now in place of the library it was made of. */
  readonly library: LibrarySummary
  /** Texts and originals that could not be read any more, by file inside the library. */
  readonly missing: readonly string[]
}
