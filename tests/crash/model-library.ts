/** A library on a modelled disk, and how it looks after a power cut. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { WorkbenchEvent } from '../../src/contract/exchange'
import { backUpBeforeMigration } from '../../src/core/backups/backup-before-migration'
import { type BackupPorts, openBackups } from '../../src/core/backups/open-backups'
import { type Library, openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import type { FilePort } from '../../src/core/storage/file-port'
import type { Image } from './disk-model'
import { annotationPut } from './made-up-records'

export const folder = '/library'
const now = () => new Date()

export const backupPorts = (files: FilePort): BackupPorts => ({
  files,
  outsideFolder: null,
  onBug(error) {
    throw error
  },
})

export const openOn = (
  files: FilePort,
  journalLimit?: number,
  emit: (event: WorkbenchEvent) => void = () => undefined,
): Promise<Library> =>
  openLibrary(folder, {
    now,
    newId: createIdSource(now),
    emit,
    storage: { files, journalLimit },
    beforeMigration: backUpBeforeMigration(folder, now, backupPorts(files)),
  })

/** Commits annotations: id, revision, comment. */
export const commit = (library: Library, ...ids: readonly (readonly [string, number, string])[]) =>
  library.inTurn(() =>
    library.commit(
      'test',
      ids.map(([id, rev, comment]) => annotationPut(id, rev, comment)),
    ),
  )

/** The process that was cut off is not this one: its lock, and its claims to one, are a dead one's. */
export const buried = (image: Image): Image =>
  new Map(
    [...image].map(([path, bytes]) => {
      const isLock = path.startsWith(`${folder}/lock`) && bytes !== null
      const dead = isLock && Buffer.from(bytes.toString().replace(/"pid":\d+/, `"pid":${2 ** 30}`))
      return [path, dead || bytes]
    }),
  )

/** What is wrong with the backup a library must have once its format was changed; null when nothing is. */
export async function inspectMigrationBackup(
  library: Library,
  files: FilePort,
  records: number,
): Promise<string | null> {
  const backups = openBackups(library, backupPorts(files))
  const kept = (await backups.list()).filter(({ reason }) => reason === 'before-migration')
  const [backup] = kept
  if (backup === undefined || kept.length > 1) return `has ${kept.length} backups`
  const { puts } = (await backups.read(backup.name)).content
  return puts.length === records ? null : `has a backup of ${puts.length} records`
}

/** Of all tables, deleted ones too. */
export const recordsInFixture = 13

/** A library of format 1, on a disk. */
export async function readFormat1Fixture(): Promise<Image> {
  const root = resolve(import.meta.dirname, '../fixtures/library-format-1')
  const image = new Map<string, Buffer | null>([[folder, null]])
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const content = entry.isFile() ? await readFile(path) : null
    image.set(`${folder}/${relative(root, path)}`, content)
  }
  return image
}
