/** One folder of backups. Each file's name begins with its number, so that a person sees the order too. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Backup } from '../../contract/safekeeping'
import { type FilePort, nodeFiles } from '../storage/file-port'
import { codeOf, reasonOf, unlessMissing, writeFileWhole } from '../storage/write-file'
import { type BackupHeader, headerBytes, readBackup, readHeader } from './backup-file'
import { chooseExpired } from './rotate-backups'

export interface StoredBackup {
  readonly name: string
  readonly bytes: number
  readonly header: BackupHeader
}

export interface BackupFolder {
  readonly place: Backup['places'][number]
  /** What can be read, in any order, and the names of what cannot. */
  list(): Promise<{
    readonly backups: readonly StoredBackup[]
    readonly unreadable: readonly string[]
  }>
  /** Resolves when the backup is on the disk and was read back; older ones are given up only then. Fault: `storage/failed`. */
  keep(packed: Buffer, header: BackupHeader): Promise<void>
  /** Faults: `backup/not-found`, `backup/unreadable`. */
  read(name: string): Promise<Buffer>
}

const ending = '.jsonl.gz'
const largest = 1024 ** 3

export const backupName = ({ sequence, reason, fingerprint }: BackupHeader): string =>
  `${String(sequence).padStart(6, '0')}-${reason}-${fingerprint.slice(0, 8)}${ending}`

export function openBackupFolder(
  folder: string,
  place: BackupFolder['place'],
  files: FilePort = nodeFiles,
): BackupFolder {
  const list = async () => {
    const backups: StoredBackup[] = []
    const unreadable: string[] = []
    for (const name of (await entriesOf(folder, files)).filter((entry) => entry.endsWith(ending)))
      try {
        backups.push({ name, ...(await lookAt(join(folder, name), files)) })
      } catch {
        // Whatever is wrong with it, it is no backup to choose.
        unreadable.push(name)
      }
    return { backups, unreadable }
  }
  return {
    place,
    list,
    async keep(packed, header) {
      const name = backupName(header)
      const path = join(folder, name)
      try {
        // Outside, nothing is there before the first backup; a library that vanished is not begun anew.
        if (place === 'outside') await mkdir(folder, { recursive: true })
        await writeFileWhole(path, packed, files)
        const again = await readBackup(await files.read(path), () => undefined)
        if (again.header.fingerprint !== header.fingerprint) throw new Error('it reads differently')
      } catch (error) {
        if (error instanceof Fault) throw error
        await files.remove(path).catch(() => undefined)
        throw new Fault('storage/failed', { file: path, reason: reasonOf(error) }, { cause: error })
      }
      const described = (await list()).backups.map(({ name: one, header: its }) => ({
        ...its,
        name: one,
      }))
      for (const expired of chooseExpired(described))
        await unlessMissing(files.remove(join(folder, expired.name)), undefined)
    },
    read: (name) => readBackupFile(join(folder, name), name, files),
  }
}

/** The bytes of a backup file. Faults: `backup/not-found`, `backup/unreadable`. */
export async function readBackupFile(
  path: string,
  name: string,
  files: FilePort = nodeFiles,
): Promise<Buffer> {
  try {
    if ((await files.state(path)).size > largest) throw new Error('it is too large')
    return await files.read(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Fault('backup/not-found', { backup: name })
    throw new Fault('backup/unreadable', { backup: name, reason: reasonOf(error) })
  }
}

async function lookAt(path: string, files: FilePort): Promise<Omit<StoredBackup, 'name'>> {
  const { size } = await files.state(path)
  return { bytes: size, header: readHeader(await files.read(path, 0, headerBytes)) }
}

/** A folder that cannot be read has nothing to offer; that it cannot be written either is said by `keep`. */
const entriesOf = (folder: string, files: FilePort): Promise<readonly string[]> =>
  files.list(folder).catch(() => [])
