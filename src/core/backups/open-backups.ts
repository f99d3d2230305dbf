/** A library's backups: in its own folder, and outside of it, so that a lost folder does not take its annotations along. */
import { createHash } from 'node:crypto'
import type { LibrarySummary } from '../../contract/exchange'
import type { Backup, BackupReason } from '../../contract/safekeeping'
import { allRecords } from '../library/all-records'
import type { Library } from '../library/open-library'
import { countMissing, namedContents } from '../library/stored-contents'
import { createTurns } from '../library/turns'
import type { FilePort } from '../storage/file-port'
import type { Put, TableName } from '../storage/records'
import { type BackupContent, type BackupHeader, packBackup } from './backup-file'
import { type BackupFolder, backupName } from './backup-folder'
import {
  backupFolders,
  describeBackup,
  listStored,
  type ReadBackup,
  readStored,
} from './stored-backups'

export interface Backups {
  /** Newest first. */
  list(): Promise<readonly Backup[]>
  /** Names of files that are no backups, or no longer. */
  unreadable(): Promise<readonly string[]>
  /** Makes a backup wherever there is room for one. Fault `storage/failed` when there is nowhere. */
  make(reason: BackupReason): Promise<Backup>
  /** The same; the newest one when it holds just what the library holds, and can be read. */
  makeIfChanged(reason: BackupReason): Promise<Backup>
  /** By name, or by absolute path. Faults: `backup/not-found`, `backup/unreadable`. */
  read(reference: string): Promise<ReadBackup>
  /** Waits for what is being written. */
  close(): Promise<void>
}

export interface BackupPorts {
  /** Holds a folder for each library; null: backups are kept in the library only. */
  readonly outsideFolder: string | null
  readonly files?: FilePort | undefined
  /** Hears why one of two places could not take a backup that the other took. */
  readonly onBug: (error: unknown) => void
}

/** What is backed up: an open library, or one that is about to be brought to another format. */
export type BackedUp = Pick<Library, 'folder' | 'store' | 'now'> & {
  summary(): Pick<LibrarySummary, 'id' | 'name'>
}

export function openBackups(library: BackedUp, ports: BackupPorts): Backups {
  const { id } = library.summary()
  const folders = backupFolders({ folder: library.folder, id }, ports.outsideFolder, ports.files)
  const inTurn = createTurns()
  const list = () => listStored(folders)
  const read = (reference: string) => readStored(reference, folders)
  const write = async (state: State, reason: BackupReason) => {
    const sequence = ((await list())[0]?.backup.sequence ?? 0) + 1
    const content = await describeState(library, state, { sequence, reason }, ports.files)
    const { header } = content
    const packed = await packBackup(content)
    const places = await keepIn(folders, packed, header, ports.onBug)
    return describeBackup({ name: backupName(header), bytes: packed.length, header }, places)
  }
  return {
    list: async () => (await list()).map(({ backup }) => backup),
    unreadable: async () => {
      const found = await Promise.all(folders.map((folder) => folder.list()))
      return found.flatMap(({ unreadable }) => unreadable)
    },
    make: (reason) => inTurn(() => write(stateOf(library), reason)),
    makeIfChanged: (reason) =>
      inTurn(async () => {
        const state = stateOf(library)
        const newest = (await list())[0]
        if (newest?.fingerprint === state.fingerprint) {
          const good = await read(newest.backup.name).catch(() => null)
          if (good !== null) return good.backup
        }
        return write(state, reason)
      }),
    read,
    close: () => inTurn(async () => undefined),
  }
}

/** The records at one moment. */
interface State {
  readonly puts: readonly Put[]
  readonly fingerprint: string
}

function stateOf(library: BackedUp): State {
  const puts = allRecords(library.store.rows)
  return { puts, fingerprint: fingerprintOf(puts) }
}

async function describeState(
  library: BackedUp,
  { puts, fingerprint }: State,
  about: Pick<BackupHeader, 'sequence' | 'reason'>,
  files: FilePort | undefined,
): Promise<BackupContent> {
  const { id, name } = library.summary()
  const articles = puts.flatMap((put) => (put.table === 'articles' ? [put.record] : []))
  const named = namedContents(articles)
  const countLive = (table: TableName) =>
    puts.filter((put) => put.table === table && put.record.deletedAt === null).length
  const header: BackupHeader = {
    lectern: 'backup',
    version: 1,
    library: { id, name },
    ...about,
    madeAt: library.now(),
    fingerprint,
    articles: countLive('articles'),
    annotations: countLive('annotations'),
    entities: countLive('entities'),
    missing: await countMissing([library.folder], articles, files),
  }
  return { header, puts, contents: { texts: [...named.texts], originals: [...named.originals] } }
}

/** The places that took it. */
async function keepIn(
  folders: readonly BackupFolder[],
  packed: Buffer,
  header: BackupHeader,
  onBug: (error: unknown) => void,
): Promise<Backup['places']> {
  const places: Backup['places'][number][] = []
  const failures: unknown[] = []
  for (const folder of folders)
    await folder.keep(packed, header).then(
      () => places.push(folder.place),
      (error: unknown) => failures.push(error),
    )
  if (places.length === 0) throw failures[0]
  for (const failure of failures) onBug(failure)
  return places
}

/** Equal for the same records at the same revisions, whatever order they came in. */
function fingerprintOf(puts: readonly Put[]): string {
  const hash = createHash('sha256')
  const lines = puts.map(
    ({ table, record: { id, rev, changedAt } }) => `${table} ${id} ${rev} ${changedAt}\n`,
  )
  for (const line of lines.sort()) hash.update(line)
  return hash.digest('hex')
}
