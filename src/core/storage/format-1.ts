/** Libraries of format 1: `TABLE/*.json`, each a list of records, rewritten whole. Brought to format 2, and kept beside it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parsePut } from './commit'
import type { Damage } from './damage'
import type { FilePort } from './file-port'
import { type TableName, tableNames } from './records'
import { type Manifest, writeManifest, writeShard } from './snapshot'
import { codeOf, reasonOf, storageFault } from './storage-fault'
import { emptyTables, shardRecords, type Tables, takePut, unwrittenShards } from './tables'
import { ensureFolder, unlessMissing } from './write-file'

/**
 * Writes the tables of a library of format 1 as those of format 2. Whoever calls changes the library's header next, which
 * is what makes it a library of format 2; stopped before that, it is one of format 1 still. Returns what could not be
 * read; the old files keep it. Fault: `storage/failed`.
 */
export async function migrateFormat1(
  folder: string,
  library: string,
  files: FilePort,
): Promise<readonly Damage[]> {
  try {
    // Left over from a migration that was stopped, or the header was put back by somebody: never simply overwritten.
    for (const name of ['tables', 'journal']) await moveInto(folder, name, 'quarantine', files)
    const tables = emptyTables()
    const damage: Damage[] = []
    for (const table of tableNames) damage.push(...(await readTable(folder, table, tables, files)))
    const shards: Manifest['shards'] = {}
    for (const { table, shard } of unwrittenShards(tables)) {
      const records = [...shardRecords(tables, table, shard)]
      const facts = await writeShard(folder, { library, table, shard }, 0, records, files)
      shards[table] = { ...shards[table], [shard]: facts }
    }
    await writeManifest(folder, { library, seq: 0, segment: 0, shards }, files)
    return damage
  } catch (error) {
    throw storageFault(folder, error)
  }
}

/** Moves the tables of format 1, once they are needed no more, into `format-1/`: the way back. Fault: `storage/failed`. */
export async function keepFormat1(folder: string, files: FilePort): Promise<void> {
  try {
    const there = await files.list(folder)
    for (const name of tableNames)
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
  tables: Tables,
  files: FilePort,
): Promise<readonly Damage[]> {
  const damage: Damage[] = []
  const names = await unlessMissing(files.list(join(folder, table)), [])
  for (const name of names.filter((found) => found.endsWith('.json')).sort()) {
    const file = `format-1/${table}/${name}`
    try {
      const content: unknown = JSON.parse((await files.read(join(folder, table, name))).toString())
      if (!Array.isArray(content)) throw new Error('holds no list of records')
      const puts = content.flatMap((row) => parsePut(table, row) ?? [])
      for (const put of puts) takePut(tables, put)
      const records = content.length - puts.length
      if (records > 0) damage.push({ file, records, reason: 'some records are damaged' })
    } catch (error) {
      // The disk's own refusals may pass: then everything is read another time, and nothing is left behind now.
      if (codeOf(error) !== '') throw error
      damage.push({ file, records: null, reason: reasonOf(error) })
    }
  }
  return damage
}
