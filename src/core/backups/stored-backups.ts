/** The backups that lie in some folders: listed as one list, and read whole. */
import { basename, dirname, isAbsolute, join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Backup } from '../../contract/safekeeping'
import { sha256Of } from '../storage/content-files'
import type { FilePort } from '../storage/file-port'
import { reasonOf } from '../storage/write-file'
import { type BackupContent, unpackBackup } from './backup-file'
import {
  type BackupFolder,
  openBackupFolder,
  readBackupFile,
  type StoredBackup,
} from './backup-folder'

export interface ReadBackup {
  readonly backup: Backup
  readonly content: BackupContent
  /** The folder of the library it lies in, when it was chosen by its path; null for a backup of the library asked. */
  readonly origin: string | null
}

/** Where a library's backups lie: in its own folder, and outside of it when its id is known. */
export function backupFolders(
  library: { readonly folder: string; readonly id: string | null },
  outsideFolder: string | null,
  files?: FilePort,
): readonly BackupFolder[] {
  const inside = openBackupFolder(join(library.folder, 'backups'), 'library', files)
  const { id } = library
  if (outsideFolder === null || id === null) return [inside]
  // The id comes from a file; it must not lead anywhere else.
  const name = /^[\w-]{1,64}$/.test(id) ? id : sha256Of(id).slice(0, 32)
  return [inside, openBackupFolder(join(outsideFolder, name), 'outside')]
}

/** Newest first. */
export const listStored = async (folders: readonly BackupFolder[]): Promise<readonly Listed[]> =>
  mergeLists(await Promise.all(folders.map(listPlace)))

/** By name, or by absolute path. Faults: `backup/not-found`, `backup/unreadable`. */
export const readStored = (
  reference: string,
  folders: readonly BackupFolder[],
): Promise<ReadBackup> =>
  isAbsolute(reference) ? readFrom(reference) : readNamed(reference, folders)

export interface Listed {
  readonly backup: Backup
  readonly fingerprint: string
  /** Of the library it was made of. */
  readonly libraryId: string
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
      const { fingerprint, library } = stored.header
      const backup = describeBackup(stored, places)
      merged.set(stored.name, { backup, fingerprint, libraryId: library.id })
    }
  return [...merged.values()].sort((one, other) => other.backup.sequence - one.backup.sequence)
}

export function describeBackup(
  { name, bytes, header }: StoredBackup,
  places: Backup['places'],
): Backup {
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
