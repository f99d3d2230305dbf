/** A library that need not open: its backups, and a new library made from one of them. */
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import type { Backup } from '../../contract/safekeeping'
import { makeLibrary, readLibraryHeader } from '../library/library-folder'
import { type LibraryPorts, openLibrary } from '../library/open-library'
import { countMissing, fetchContents } from '../library/stored-contents'
import type { BackupContent } from './backup-file'
import type { BackupFolder } from './backup-folder'
import { backupFolders, listStored, type ReadBackup, readStored } from './stored-backups'

export interface LostLibrary {
  readonly folder: string
  /** Its id as it was remembered, for when the folder does not tell it any more. */
  readonly rememberedId: string | null
  readonly outsideFolder: string | null
}

/** Newest first; empty when there are none. */
export async function findBackups(lost: LostLibrary): Promise<readonly Backup[]> {
  return (await listStored(await foldersOf(lost))).map(({ backup }) => backup)
}

/** Faults: `backup/not-found`, `backup/unreadable`. */
export const readLostBackup = async (lost: LostLibrary, name: string): Promise<ReadBackup> => ({
  ...(await readStored(name, await foldersOf(lost))),
  origin: lost.folder,
})

/** Makes a library of a backup. Faults: `library/foreign`, `storage/failed`; then nothing is left in the folder. */
export async function recoverInto(
  folder: string,
  { content, origin }: ReadBackup,
  ports: Omit<LibraryPorts, 'emit'>,
): Promise<{ readonly missing: number }> {
  const createdAt = ports.now().toISOString() as IsoTime
  const name = basename(folder).normalize('NFC')
  await makeLibrary(folder, { id: ports.newId(), name, createdAt })
  try {
    return { missing: await fill(folder, content, origin, ports) }
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

const recordsAtOnce = 1000

async function fill(
  folder: string,
  { puts }: BackupContent,
  origin: string | null,
  ports: Omit<LibraryPorts, 'emit'>,
): Promise<number> {
  const library = await openLibrary(folder, { ...ports, emit: () => undefined })
  const articles = puts.flatMap((put) => (put.table === 'articles' ? [put.record] : []))
  try {
    // Deleted ones too: they lie in the new library's trash.
    if (origin !== null) await fetchContents(library, origin, articles)
    for (let at = 0; at < puts.length; at += recordsAtOnce)
      await library.inTurn(() =>
        library.write(puts.slice(at, at + recordsAtOnce), 'recoverLibrary'),
      )
    return await countMissing([folder], library.records.articles.values())
  } finally {
    await library.close()
  }
}

/** Which library it was, the folder says, or memory, or a backup that lies in it. */
async function foldersOf({
  folder,
  rememberedId,
  outsideFolder,
}: LostLibrary): Promise<readonly BackupFolder[]> {
  const idInHeader = await readLibraryHeader(folder).then(
    ({ id }) => id,
    (error: unknown) => {
      if (error instanceof Fault) return null
      throw error
    },
  )
  const [newest] = await listStored(backupFolders({ folder, id: null }, null))
  const id = idInHeader ?? rememberedId ?? newest?.libraryId ?? null
  return backupFolders({ folder, id }, outsideFolder)
}
