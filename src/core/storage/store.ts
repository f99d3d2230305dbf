/** A library's tables on the disk, as one thing to read and write. */
import { Low } from 'lowdb'
import { Fault } from '../../contract/fault'
import { type Authorship, type Commit, formatCommit } from './commit'
import { compact } from './compact'
import { type Content, noContent } from './content'
import type { Damage } from './damage'
import { type FilePort, nodeFiles } from './file-port'
import { openJournalWriter } from './journal'
import { journalAdapter } from './journal-adapter'
import type { AnyRecord, Put, Records, TableName } from './records'
import { writeManifest } from './snapshot'
import { takePut } from './tables'

/** Whether what memory holds is on the disk. */
export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly fault: Fault }

export interface Store {
  /** Every record of a table, tombstones included. */
  rows<Name extends TableName>(table: Name): ReadonlyMap<string, Records[Name]>
  /** Takes records into memory, as one change. Faults: `storage/too-large`, `library/read-only`; then nothing was taken. */
  take(puts: readonly Put[], by: Authorship): void
  /**
   * Resolves when everything taken is on the disk. Fault: `storage/failed`; what was taken stays in memory, and is tried
   * again for a minute, and with the next `save`.
   */
  save(): Promise<void>
  /** What could not be read when the library was opened. */
  readonly damage: readonly Damage[]
  /** Waits for what is being written. Fault `storage/failed` when something cannot be; then the store is still open. */
  close(): Promise<void>
}

/** A change another process made, with the record as it was here; null when it is new. */
export interface ForeignPut {
  readonly put: Put
  readonly before: AnyRecord | null
}

export interface StorePorts {
  readonly files?: FilePort | undefined
  /** Hears whether everything is on the disk. */
  readonly onSaving?: ((saving: Saving) => void) | undefined
  /** Throws when the folder is no longer the library that was opened. */
  readonly check?: (() => Promise<void>) | undefined
  /** What was found damaged before the tables were opened. */
  readonly damage?: readonly Damage[] | undefined
  /** How many bytes the journal may hold before the tables' files are brought up to date. */
  readonly journalLimit?: number | undefined
}

const mebibyte = 1024 * 1024

/** Opens the tables that lie in a library's folder, for writing. Fault: `library/damaged`. */
export async function openStore(
  folder: string,
  library: string,
  {
    files = nodeFiles,
    onSaving = () => undefined,
    check = async () => undefined,
    damage = [],
    journalLimit = 8 * mebibyte,
  }: StorePorts = {},
): Promise<Store> {
  const openJournal = (last: number) => openJournalWriter(folder, library, last, check, files)
  const adapter = journalAdapter(folder, library, openJournal, files)
  const low = new Low<Content>(adapter, noContent())
  await low.read()
  const openedWith = low.data.savedSeq
  let journalBytes = low.data.segments.reduce((sum, { bytes }) => sum + bytes, 0)
  let compacting: Promise<void> | null = null
  let failed = false
  const closed = new AbortController()

  const compactNow = async () => {
    await check()
    const cut = await adapter.cut(low.data)
    journalBytes = 0
    await compact(folder, library, low.data, cut, files)
  }
  const compactSoon = () => {
    if (closed.signal.aborted) return
    // What fails here loses nothing: the journal still holds it, and is tried again when it has grown as much again.
    compacting ??= compactNow()
      .catch(() => undefined)
      .finally(() => {
        compacting = null
      })
  }
  const save = async () => {
    if (!failed) onSaving({ state: 'saving' })
    try {
      await low.write()
    } catch (error) {
      if (error instanceof Fault) onSaving({ state: 'failed', fault: error })
      if (!failed) void retryForAMinute().catch(() => undefined)
      failed = true
      throw error
    }
    if (low.data.unsaved.length > 0) return
    failed = false
    onSaving({ state: 'saved' })
  }
  const retryForAMinute = async () => {
    for (let pause = 250, waited = 0; waited < 60_000; waited += pause, pause *= 2) {
      await files.wait(pause, closed.signal)
      if (!failed) return
      await save().catch(() => undefined)
    }
  }
  if (journalBytes > journalLimit || low.data.damage.length > 0) compactSoon()

  return {
    rows: (table) => low.data.tables[table].rows,
    damage: [...damage, ...low.data.damage],
    take(puts, by) {
      const { data } = low
      const commit: Commit = { seq: data.seq + 1, ...by, puts }
      const line = formatCommit(commit)
      data.unsaved.push({ commit, line, before: puts.map((put) => recordBefore(data, put)) })
      data.seq++
      journalBytes += line.length
      for (const put of puts) takePut(data.tables, put)
    },
    async save() {
      await save()
      if (journalBytes > journalLimit) compactSoon()
    },
    async close() {
      if (low.data.unsaved.length > 0) await save()
      closed.abort()
      await compacting
      const { segment } = await adapter.cut(low.data)
      const { covered: seq, savedSeq: saved, shards } = low.data
      // Tells the next opening what there must be. Without it nothing is lost but that knowledge.
      if (saved > openedWith)
        await writeManifest(folder, { library, seq, saved, segment, shards }, files).catch(
          () => undefined,
        )
    },
  }
}

const recordBefore = ({ tables }: Content, { table, record }: Put): AnyRecord | null =>
  tables[table].rows.get(record.id) ?? null
