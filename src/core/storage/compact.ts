/** Brings what the journal holds into the tables' files, in slices that leave the program free, and ends the journal's old files. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Content } from './content'
import { coverSegment } from './covered-journal'
import type { FilePort } from './file-port'
import { listSegments, segmentName } from './journal'
import type { Cut } from './journal-adapter'
import type { AnyRecord, TableName } from './records'
import { manifestName, writeManifest, writeShard } from './snapshot'
import { shardRecords, unwrittenShards } from './tables'
import { ensureFolder, unlessMissing, writeFileWhole } from './write-file'

/**
 * Writes every changed file of the tables, then their manifest, then removes the journal's files up to the cut. Stopped
 * anywhere, it leaves a library that holds the same. Fault: `storage/failed`; the next time goes on from there.
 */
export async function compact(
  folder: string,
  library: string,
  content: Content,
  { seq, segment }: Cut,
  files: FilePort,
): Promise<void> {
  for (const { table, shard } of unwrittenShards(content.tables)) {
    await setImmediate()
    await writeOne(folder, library, content, table, shard, files)
  }
  const isManifest = (name: string) => name === manifestName
  await setAside(folder, content.setAside.filter(isManifest), files)
  const { shards, savedSeq: saved } = content
  await writeManifest(folder, { library, seq, saved, segment, shards }, files)
  content.covered = seq
  await setAside(
    folder,
    content.setAside.filter((name) => !isManifest(name)),
    files,
  )
  content.setAside = []
  await coverSegments(folder, content, segment, files)
}

async function writeOne(
  folder: string,
  library: string,
  content: Content,
  table: TableName,
  shard: string,
  files: FilePort,
): Promise<void> {
  const { tables, shards } = content
  const { unwritten } = tables[table]
  unwritten.delete(shard)
  try {
    const records = savedRecords(content, table, shard)
    const place = { library, table, shard }
    const facts = await writeShard(folder, place, content.savedSeq, records, files)
    shards[table] = { ...shards[table], [shard]: facts }
  } catch (error) {
    unwritten.add(shard)
    throw error
  }
}

/** The records of a file as far as they are on the disk: a change that fails must not come back in part. */
function savedRecords(content: Content, table: TableName, shard: string): readonly AnyRecord[] {
  const before = new Map<string, AnyRecord | null>()
  for (const { commit, before: records } of content.unsaved)
    for (const [at, put] of commit.puts.entries())
      if (put.table === table && !before.has(put.record.id))
        before.set(put.record.id, records[at] ?? null)
  if (before.size > 0) content.tables[table].unwritten.add(shard)
  return [...shardRecords(content.tables, table, shard)].flatMap((record) => {
    const saved = before.get(record.id)
    return saved === undefined ? record : (saved ?? [])
  })
}

/** Moves damaged files out of the way, now that what is good in them lies elsewhere. Gone ones are passed over. */
async function setAside(folder: string, names: readonly string[], files: FilePort): Promise<void> {
  for (const name of names) {
    const target = await quarantinePath(folder, name, files)
    await unlessMissing(files.rename(join(folder, name), target), undefined)
  }
}

async function quarantinePath(folder: string, name: string, files: FilePort): Promise<string> {
  await ensureFolder(join(folder, 'quarantine'), files)
  const mark = randomBytes(4).toString('hex')
  return join(folder, 'quarantine', `${name.replaceAll('/', '-')}.${mark}`)
}

/** Moves what the tables hold now out of the journal. What was torn or damaged is kept beside as it was. */
async function coverSegments(
  folder: string,
  content: Content,
  last: number,
  files: FilePort,
): Promise<void> {
  const found = new Map(content.segments.map((segment) => [segment.number, segment]))
  for (const number of await listSegments(folder, files)) {
    const { state, tornAt } = found.get(number) ?? { state: 'whole', tornAt: null }
    if (number > last || state === 'foreign') continue
    const from = state === 'damaged' ? 0 : tornAt
    if (from !== null) {
      const bytes = await files.read(join(folder, segmentName(number)), from)
      const target = await quarantinePath(folder, segmentName(number), files)
      await writeFileWhole(target, bytes, files)
    }
    await coverSegment(folder, number, from === null ? 'all lines' : 'good lines', files)
  }
  content.segments = content.segments.filter(({ number }) => number > last)
}
