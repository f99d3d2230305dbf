/** From a library's folder to its store: held by this process and of this format, or followed while another holds it. */
import { Fault } from '../../contract/fault'
import type { Damage } from '../storage/damage'
import { type FilePort, nodeFiles } from '../storage/file-port'
import { lockFolder } from '../storage/folder-lock'
import { followStore } from '../storage/follow-store'
import { keepFormat1, migrateFormat1, readFormat1 } from '../storage/format-1'
import type { Put } from '../storage/records'
import type { Saving } from '../storage/saving'
import { type ForeignPut, openStore, type Store, type StorePorts } from '../storage/store'
import { type LibraryHeader, libraryFormat, readLibraryHeader, writeHeader } from './library-folder'

export interface LibraryStore {
  readonly header: LibraryHeader
  readonly store: Store
  /** The process that has the library, when this one may only read it. */
  readonly readOnly: { readonly owner: string } | null
  /** Whether what lies in the folder is still this library, held by this process. */
  isInPlace(): Promise<boolean>
  /** Fault `storage/failed` when a change cannot be saved; then the library is still open. */
  close(): Promise<void>
  /** Gives the folder free without another try to save: what is unsaved is to lie elsewhere. */
  abandon(): Promise<void>
}

export type KeepBefore = (header: LibraryHeader, puts: readonly Put[]) => Promise<void>

export interface LibraryStorePorts extends Pick<StorePorts, 'files' | 'journalLimit'> {
  readonly onSaving: (saving: Saving) => void
  /** Keeps a library as it is before its format changes; when it rejects, nothing of the library is touched. */
  readonly beforeMigration?: KeepBefore | undefined
  /** Hears what the library's owner changed; only when it is another process. */
  readonly onForeign: (puts: readonly ForeignPut[]) => void
}

/** Faults: `library/…`, `storage/failed`. */
export async function openLibraryStore(
  folder: string,
  { onSaving, onForeign, beforeMigration, files = nodeFiles, journalLimit }: LibraryStorePorts,
): Promise<LibraryStore> {
  const before = await readLibraryHeader(folder, files)
  const lock = await lockFolder(folder, files)
  if (lock.kind === 'foreign') {
    const { owner } = lock
    // What is to be brought to this format first cannot be read beside its owner.
    if (before.format < libraryFormat) throw new Fault('library/in-use', { folder, owner })
    const store = await followStore(folder, before.id, owner, onForeign, files)
    const { close, abandon } = store
    // Whether it is free by now, only opening it tells.
    const isInPlace = async () => false
    return { header: before, store, readOnly: { owner }, isInPlace, close, abandon }
  }
  try {
    const { header, damage } = await migrate(folder, files, beforeMigration)
    const store = await openStore(folder, header.id, {
      files,
      journalLimit,
      onSaving,
      check: lock.check,
      damage,
    })
    const end = (how: () => Promise<void>) => async () => {
      await how()
      await lock.release()
    }
    const isInPlace = () =>
      lock.check().then(
        () => true,
        () => false,
      )
    const ends = { close: end(store.close), abandon: end(store.abandon) }
    return { header, store, readOnly: null, isInPlace, ...ends }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Brings a library to this format. Read again: another process may have done it until the lock was ours. */
async function migrate(
  folder: string,
  files: FilePort,
  keepBefore: KeepBefore = async () => undefined,
): Promise<{ header: LibraryHeader; damage: readonly Damage[] }> {
  const found = await readLibraryHeader(folder, files)
  const header = { ...found, format: libraryFormat }
  const damage: Damage[] = []
  if (found.format === 1) {
    const format1 = await readFormat1(folder, files)
    await keepBefore(found, format1.puts)
    await migrateFormat1(folder, found.id, format1.puts, files)
    await writeHeader(folder, header, files)
    damage.push(...format1.damage)
  }
  await keepFormat1(folder, files)
  return { header, damage }
}
