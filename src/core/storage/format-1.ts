/** Libraries of format 1: `TABLE/*.json`, each a list of records, rewritten whole. Brought to format 2, and kept beside it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { IsoTime } from '../../contract/model'
import { formatCommit, formatPuts, parsePut } from './commit'
import type { Damage } from './damage'
import type { FilePort } from './file-port'
import { segmentHeading, segmentName } from './journal'
import type { Put, TableName } from './records'
import { newManifest, writeManifest } from './snapshot'
import { codeOf, reasonOf, storageFault } from './storage-fault'
import { ensureFolder, unlessMissing, writeFileWhole } from './write-file'

// In format 2 other folders may have a later table's name.
const format1Tables = ['articles', 'annotations', 'entities', 'mentions', 'labels'] as const

export interface Format1 {
  readonly puts: readonly Put[]
  /** What could not be read; the old files keep it. */
  readonly damage: readonly Damage[]
}

/** Every record of a library of format 1. Fault: `storage/failed`. */
export async function readFormat1(folder: string, files: FilePort): Promise<Format1> {
  try {
    const puts: Put[] = []
    const damage: Damage[] = []
    for (const table of format1Tables) damage.push(...(await readTable(folder, table, puts, files)))
    return { puts, damage }
  } catch (error) {
    throw storageFault(folder, error)
  }
}

/**
 * Writes the records of a library of format 1 as the first changes of a journal. Whoever calls changes the library's
 * header next, which is what makes it one of format 2; stopped before that, it is one of format 1 still.
 * Fault: `storage/failed`.
 */
export async function migrateFormat1(
  folder: string,
  library: string,
  puts: readonly Put[],
  files: FilePort,
): Promise<void> {
  try {
    // Left over from a migration that was stopped, or the header was put back by somebody: never simply overwritten.
    for (const name of ['tables', 'journal']) await moveInto(folder, name, 'quarantine', files)
    await writeManifest(folder, newManifest(library), files)
    await writeFileWhole(join(folder, segmentName(1)), journalOf(library, puts), files)
  } catch (error) {
    throw storageFault(folder, error)
  }
}

const putsInCommit = 500

async function* journalOf(
  library: string,
  puts: readonly Put[],
): AsyncGenerator<string | Uint8Array> {
  yield segmentHeading(library, 1)
  for (let start = 0; start < puts.length; start += putsInCommit) {
    const some = puts.slice(start, start + putsInCommit)
    const times = some.map(({ record }) => record.changedAt)
    const at = times.sort().at(-1) ?? ('' as IsoTime)
    const seq = start / putsInCommit + 1
    const about = { seq, at, who: null, operation: 'migrateFormat1' }
    yield formatCommit(about, await formatPuts(some))
  }
}

/** Moves the tables of format 1, once they are needed no more, into `format-1/`: the way back. Fault: `storage/failed`. */
export async function keepFormat1(folder: string, files: FilePort): Promise<void> {
  try {
    const there = await files.list(folder)
    for (const name of format1Tables)
      if (there.includes(name)) await moveInto(folder, name, 'format-1', files)
  } catch (error) {
    throw storageFault(folder, error)
  }
}

async function moveInto(
  folder: string,
  name: string,
  target: string,
  files: FilePort,
): Promise<void> {
  const there = await files.list(folder)
  if (!there.includes(name)) return
  await ensureFolder(join(folder, target), files)
  const taken = (await files.list(join(folder, target))).includes(name)
  const free = taken || target === 'quarantine' ? `${name}.${randomBytes(4).toString('hex')}` : name
  await files.rename(join(folder, name), join(folder, target, free))
  await files.syncFolder(folder)
  await files.syncFolder(join(folder, target))
}

async function readTable(
  folder: string,
  table: TableName,
  puts: Put[],
  files: FilePort,
): Promise<readonly Damage[]> {
  const damage: Damage[] = []
  const names = await unlessMissing(files.list(join(folder, table)), [])
  for (const name of names.filter((found) => found.endsWith('.json')).sort()) {
    const file = `format-1/${table}/${name}`
    try {
      const content: unknown = JSON.parse((await files.read(join(folder, table, name))).toString())
      if (!Array.isArray(content)) throw new Error('holds no list of records')
      const good = content.flatMap((row) => parsePut(table, row) ?? [])
      puts.push(...good)
      const records = content.length - good.length
      if (records > 0)
        damage.push({ file, records, reason: 'some records are damaged', isRestored: false })
    } catch (error) {
      // The disk's own refusals may pass: then everything is read another time, and nothing is left behind now.
      if (codeOf(error) !== '') throw error
      damage.push({ file, records: null, reason: reasonOf(error), isRestored: false })
    }
  }
  return damage
}
