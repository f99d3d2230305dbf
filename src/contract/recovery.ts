/** Getting a library back that cannot be opened, or is gone: its backups, and a new library made from one of them. */
import type { LibrarySummary } from './exchange'
import type { Backup } from './safekeeping'
import type { Operation } from './workbench'

/** Where a copy of the library goes, and what becomes of its trash there; it is brought along unless said otherwise. */
export interface ElsewhereChoice {
  readonly folder: string
  readonly trash?: 'bring' | 'leave' | undefined
}

export interface RecoveryChoice {
  /** The folder of the library that is damaged or gone, which is only read; null for a backup chosen by its path. */
  readonly folder: string | null
  /** A name that `findBackups` lists, or the path of any backup file. */
  readonly backup: string
  /** Where the new library is made: missing or empty. */
  readonly into: string
}

export interface Recovery {
  /** The new library, open now. */
  readonly library: LibrarySummary
  readonly backup: Backup
  /** Texts and originals of articles that were nowhere to be found. */
  readonly missing: number
}

export interface RecoveryOperations {
  /**
   * The backups of the library in a folder, newest first, without opening it: those in the folder, and those kept outside
   * of it when it is known which library it is, or was.
   */
  findBackups: Operation<{ folder: string }, readonly Backup[]>
  /**
   * Makes a new library from a backup, with the texts and originals that are left, and opens it.
   * Faults: `library/foreign`, `backup/…`, `storage/failed`; then nothing is left in its folder.
   */
  recoverLibrary: Operation<RecoveryChoice, Recovery>
}
