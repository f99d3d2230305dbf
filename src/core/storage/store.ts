/** A library's tables on the disk, as one thing to read and write. */
import { Low } from 'lowdb'
import { type Authorship, formatCommit, formatPuts } from './commit'
import { compact } from './compact'
import { type Content, noContent } from './content'
import type { Damage } from './damage'
import { type FilePort, nodeFiles } from './file-port'
import { openJournalWriter } from './journal'
import { journalAdapter } from './journal-adapter'
import type { AnyRecord, Put, Records, TableName } from './records'
import { createSaver, type Saving } from './saving'
import { writeManifest } from './snapshot'
import { takePut } from './tables'

export interface Store {
  /** Every record of a table, tombstones included. */
  rows<Name extends TableName>(table: Name): ReadonlyMap<string, Records[Name]>
  /**
   * Takes records into memory as one change, all at once when it resolves; long ones are made ready in slices before.
   * Faults: `storage/too-large`, `library/read-only`; then nothing was taken.
   */
  take(puts: readonly Put[], by: Authorship): Promise<void>
  /**
   * Resolves when everything taken is on the disk. Fault: `storage/failed`; what was taken stays in memory, and is tried
   * again for a minute, and with the next `save`.
   */
  save(): Promise<void>
  /** What could not be read when the library was opened. */
  readonly damage: readonly Damage[]
  /** Waits for what is being written. Fault `storage/failed` when something cannot be; then the store is still open. */
  close(): Promise<void>
  /** Ends without another try to save. What is unsaved is lost with the store, so it is to lie elsewhere. */
  abandon(): Promise<void>
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
  const { data } = low
  const openedWith = data.savedSeq
  const saver = createSaver(
    () => low.write(),
    () => data.unsaved.length === 0,
    onSaving,
    files,
  )
  const fold = async () => {
    await check()
    await compact(folder, library, data, await adapter.cut(data), files)
  }
  const compactor = createCompactor(fold, journalLimit)
  compactor.grow(data.segments.reduce((sum, { bytes }) => sum + bytes, 0))
  if (data.damage.length > 0) compactor.start()

  return {
    rows: (table) => data.tables[table].rows,
    damage: [...damage, ...data.damage],
    async take(puts, by) {
      const formatted = await formatPuts(puts)
      compactor.grow(takeCommit(data, puts, formatted, by))
    },
    save: saver.save,
    async abandon() {
      saver.stop()
      await compactor.stop()
      await adapter.cut(data)
    },
    async close() {
      if (data.unsaved.length > 0) await saver.save()
      saver.stop()
      await compactor.stop()
      const { segment } = await adapter.cut(data)
      const { covered: seq, savedSeq: saved, shards } = data
      if (saved === openedWith) return
      // Tells the next opening what there must be. Without it nothing is lost but that knowledge.
      const manifest = { library, seq, saved, segment, shards }
      await check()
        .then(() => writeManifest(folder, manifest, files))
        .catch(() => undefined)
    },
  }
}

/** Takes a change into memory; returns how many bytes its line in the journal has. */
function takeCommit(
  data: Content,
  puts: readonly Put[],
  formatted: Buffer,
  by: Authorship,
): number {
  const before = puts.map(({ table, record }) => data.tables[table].rows.get(record.id) ?? null)
  if (puts.some(({ record }, at) => record.rev <= (before[at]?.rev ?? -1)))
    throw new Error('a change must raise the revision of what it changes')
  const about = { seq: ++data.seq, ...by }
  const line = formatCommit(about, formatted)
  data.unsaved.push({ commit: { ...about, puts }, line, before })
  for (const put of puts) takePut(data.tables, put)
  return line.length
}

interface Compactor {
  /** Counts what was added to the journal, and starts when it has grown to its limit. */
  grow(bytes: number): void
  start(): void
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>
}

function createCompactor(fold: () => Promise<void>, limit: number): Compactor {
  let bytes = 0
  let folding: Promise<void> | null = null
  let isStopped = false
  const start = () => {
    if (isStopped || folding !== null) return
    bytes = 0
    // What fails here loses nothing: the journal still holds it, and it is tried again when that has grown as much again.
    folding = fold()
      .catch(() => undefined)
      .finally(() => {
        folding = null
      })
  }
  return {
    grow(more) {
      bytes += more
      if (bytes > limit) start()
    },
    start,
    async stop() {
      isStopped = true
      await folding
    },
  }
}
