/** A library's backups: in its own folder, and outside of it, so that a lost folder does not take its annotations along. */
import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { LibrarySummary } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { Backup, BackupReason } from '../../contract/safekeeping'
import { allRecords } from '../library/all-records'
import type { Library } from '../library/open-library'
import { countMissing, namedContents } from '../library/stored-contents'
import { createTurns } from '../library/turns'
import { sha256Of } from '../storage/content-files'
import type { FilePort } from '../storage/file-port'
import type { Put, TableName } from '../storage/records'
import { reasonOf } from '../storage/write-file'
import { type BackupContent, type BackupHeader, packBackup, unpackBackup } from './backup-file'
import {
  type BackupFolder,
  backupName,
  openBackupFolder,
  readBackupFile,
  type StoredBackup,
} from './backup-folder'

export interface ReadBackup {
  readonly backup: Backup
  readonly content: BackupContent
  /** The folder of the library it lies in, when it was chosen by its path; null for a backup of this library. */
  readonly origin: string | null
}

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
  const folders = foldersOf(library, ports)
  const inTurn = createTurns()
  const list = async () => mergeLists(await Promise.all(folders.map(listPlace)))
  const read = (reference: string) =>
    isAbsolute(reference) ? readFrom(reference) : readNamed(reference, folders)
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

function foldersOf(
  library: BackedUp,
  { outsideFolder, files }: BackupPorts,
): readonly BackupFolder[] {
  const inside = openBackupFolder(join(library.folder, 'backups'), 'library', files)
  if (outsideFolder === null) return [inside]
  const { id } = library.summary()
  // The id comes from a file; it must not lead anywhere else.
  const name = /^[\w-]{1,64}$/.test(id) ? id : sha256Of(id).slice(0, 32)
  return [inside, openBackupFolder(join(outsideFolder, name), 'outside')]
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

interface Listed {
  readonly backup: Backup
  readonly fingerprint: string
}

const listPlace = async (folder: BackupFolder) => ({
  place: folder.place,
  backups: (await folder.list()).backups,
})

/** The same file in both places is one backup. */
function mergeLists(lists: readonly Awaited<ReturnType<typeof listPlace>>[]): readonly Listed[] {
  const merged = new Map<string, Listed>()
  for (const { place, backups } of lists)
    for (const stored of backups) {
      const places = [...(merged.get(stored.name)?.backup.places ?? []), place]
      const { fingerprint } = stored.header
      merged.set(stored.name, { backup: describeBackup(stored, places), fingerprint })
    }
  return [...merged.values()].sort((one, other) => other.backup.sequence - one.backup.sequence)
}

function describeBackup({ name, bytes, header }: StoredBackup, places: Backup['places']): Backup {
  const { sequence, madeAt, reason, articles, annotations, entities, missing } = header
  const counts = { articles, annotations, entities, missing }
  return { name, sequence, madeAt, reason, places, bytes, ...counts }
}

/** From the first place whose file is whole. */
async function readNamed(name: string, folders: readonly BackupFolder[]): Promise<ReadBackup> {
  let failure: unknown = new Fault('backup/not-found', { backup: name })
  const places: Backup['places'][number][] = []
  let good: { packed: Buffer; content: BackupContent } | null = null
  for (const folder of folders) {
    const { backups, unreadable } = await folder.list()
    if (![...backups.map((stored) => stored.name), ...unreadable].includes(name)) continue
    places.push(folder.place)
    try {
      const packed = await folder.read(name)
      good ??= { packed, content: await unpack(packed, name) }
    } catch (error) {
      failure = error
    }
  }
  if (good === null) throw failure
  const { packed, content } = good
  const stored = { name, bytes: packed.length, header: content.header }
  return { backup: describeBackup(stored, places), content, origin: null }
}

async function readFrom(path: string): Promise<ReadBackup> {
  const name = basename(path)
  const packed = await readBackupFile(path, name)
  const content = await unpack(packed, name)
  const stored = { name, bytes: packed.length, header: content.header }
  // A library keeps its backups in a folder of its own.
  return { backup: describeBackup(stored, []), content, origin: dirname(dirname(path)) }
}

async function unpack(packed: Buffer, name: string): Promise<BackupContent> {
  try {
    return await unpackBackup(packed)
  } catch (error) {
    throw new Fault(
      'backup/unreadable',
      { backup: name, reason: reasonOf(error) },
      { cause: error },
    )
  }
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
