/**
 * The tables as they lie on the disk: `tables/TABLE/NNNN.jsonl`, a heading and a line a record, and
 * `tables/manifest.jsonl`, one line that says which files there must be and which changes they hold.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { formatLine, type Line, readLines } from './checked-lines'
import { parsePut } from './commit'
import type { FoundDamage } from './damage'
import type { FilePort } from './file-port'
import { type AnyRecord, type TableName, tableNames } from './records'
import { codeOf, reasonOf } from './storage-fault'
import { admitRecord, moveRecords, reserveShard, shardPattern, type Tables } from './tables'
import { ensureFolder, unlessMissing, writeFileWhole } from './write-file'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** What is known of a file beside its content: how many records it holds, and the last change it may hold. */
const shardFacts = v.object({ records: count, seq: count })
const manifestSchema = v.object({
  library: v.string(),
  /** The last change that lies in the tables, and in no journal needed any more. */
  seq: count,
  /** The last change that was on the disk when this was written; there may be later ones. */
  saved: count,
  /** The last segment the journal had. */
  segment: count,
  shards: v.record(v.picklist(tableNames), v.record(v.string(), shardFacts)),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
export type ShardFacts = v.InferOutput<typeof shardFacts>

const headingSchema = v.object({
  library: v.string(),
  table: v.string(),
  shard: v.string(),
  ...shardFacts.entries,
})

/** Inside the library, as all names of its files. */
export const manifestName = 'tables/manifest.jsonl'
const shardFile = (table: TableName, shard: string) => `tables/${table}/${shard}.jsonl`

/** Of a library in which nothing was changed yet. */
export const newManifest = (library: string): Manifest => ({
  library,
  seq: 0,
  saved: 0,
  segment: 0,
  shards: {},
})

export async function writeManifest(
  folder: string,
  manifest: Manifest,
  files: FilePort,
): Promise<void> {
  await ensureFolder(join(folder, 'tables'), files)
  await writeFileWhole(join(folder, manifestName), formatLine(manifest), files)
}

/** Resolves when the file lies on the disk with these records. Fault: `storage/failed`; the old file is then untouched. */
export async function writeShard(
  folder: string,
  place: ShardPlace,
  seq: number,
  records: readonly AnyRecord[],
  files: FilePort,
): Promise<ShardFacts> {
  const facts = { records: records.length, seq }
  const lines = [formatLine({ ...place, ...facts }), ...records.map(formatLine)]
  await ensureFolder(join(folder, 'tables'), files)
  await writeFileWhole(join(folder, shardFile(place.table, place.shard)), lines.join(''), files)
  return facts
}

/** A text says what is wrong with it. */
export async function readManifest(
  folder: string,
  library: string,
  files: FilePort,
): Promise<Manifest | string> {
  try {
    const bytes = await unlessMissing(files.read(join(folder, manifestName)), null)
    if (bytes === null) return 'is missing'
    const [line] = readLines(bytes)
    const parsed = v.safeParse(manifestSchema, line?.kind === 'good' ? line.value : null)
    if (!parsed.success) return 'is damaged'
    return parsed.output.library === library ? parsed.output : 'belongs to another library'
  } catch (error) {
    return reasonOf(error)
  }
}

export interface Snapshot {
  readonly seq: number
  readonly damage: readonly FoundDamage[]
  /** Files with damage, whose good records now belong into others. */
  readonly damagedFiles: readonly string[]
  /** What was read, damaged files left out. */
  readonly shards: Manifest['shards']
  /** With the files that there should be besides. */
  readonly expectedShards: Manifest['shards']
  /** There was not a single file. */
  readonly isBare: boolean
}

/** Reads every file of the tables into memory. What is damaged is listed and hides nothing else. */
export async function readSnapshot(
  folder: string,
  library: string,
  manifest: Manifest | null,
  tables: Tables,
  files: FilePort,
): Promise<Snapshot> {
  const damage: FoundDamage[] = []
  const damagedFiles: string[] = []
  const shards: Manifest['shards'] = {}
  const expectedShards: Manifest['shards'] = {}
  let isBare = true
  let seq = manifest?.saved ?? 0
  for (const table of tableNames) {
    const known = manifest?.shards[table] ?? {}
    const missing: Record<string, ShardFacts> = { ...known }
    const found: Record<string, ShardFacts> = {}
    const there = await shardNames(join(folder, 'tables', table), files)
    for (const shard of new Set([...Object.keys(known), ...there])) {
      // Before any record moves: no new file may get this name.
      reserveShard(tables, table, shard)
      const place = { library, table, shard }
      const { facts, trouble } = await readShard(folder, place, known[shard], tables, files)
      if (trouble !== null) damage.push({ file: shardFile(table, shard), ...trouble })
      if (facts === null) continue
      isBare = false
      seq = Math.max(seq, facts.seq)
      delete missing[shard]
      if (trouble === null) found[shard] = facts
      else damagedFiles.push(shardFile(table, shard))
    }
    shards[table] = found
    expectedShards[table] = { ...found, ...missing }
  }
  return { seq, damage, damagedFiles, shards, expectedShards, isBare }
}

interface ReadShard {
  /** null when nothing of the file was taken. */
  readonly facts: ShardFacts | null
  readonly trouble: Omit<FoundDamage, 'file'> | null
}

interface ShardPlace {
  readonly library: string
  readonly table: TableName
  readonly shard: string
}

/** The good records of a damaged file are given places in others. */
async function readShard(
  folder: string,
  place: ShardPlace,
  known: ShardFacts | undefined,
  tables: Tables,
  files: FilePort,
): Promise<ReadShard> {
  const unread = { facts: null, trouble: { records: known?.records ?? null, reason: '' } }
  try {
    const bytes = await files.read(join(folder, shardFile(place.table, place.shard)))
    const [first, ...rest] = readLines(bytes)
    const heading = v.safeParse(headingSchema, first?.kind === 'good' ? first.value : null)
    if (heading.success && heading.output.library !== place.library)
      return { ...unread, trouble: { ...unread.trouble, reason: 'belongs to another library' } }
    const lines = heading.success || first === undefined ? rest : [first, ...rest]
    const good = lines.filter((line) => takeLine(line, place, tables)).length
    const facts = { records: good, seq: heading.success ? heading.output.seq : 0 }
    const trouble = heading.success
      ? troubleOf(heading.output, Math.max(heading.output.records, lines.length) - good, known)
      : { records: known ? Math.max(0, known.records - good) : null, reason: 'has no heading' }
    if (trouble !== null) moveRecords(tables, place.table, place.shard)
    return { facts, trouble }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return { ...unread, trouble: { ...unread.trouble, reason: reasonOf(error) } }
  }
}

/** What is wrong with a file whose heading is good, though `lost` of its records are not. */
function troubleOf(
  heading: ShardFacts,
  lost: number,
  known: ShardFacts | undefined,
): ReadShard['trouble'] {
  if (lost > 0) return { records: lost, reason: 'some records are damaged' }
  const isOld = known !== undefined && heading.seq < known.seq
  return isOld ? { records: null, reason: 'is older than the library' } : null
}

function takeLine(
  line: Line,
  { table, shard }: { readonly table: TableName; readonly shard: string },
  tables: Tables,
): boolean {
  const put = line.kind === 'good' ? parsePut(table, line.value) : null
  if (put !== null) admitRecord(tables, put, shard)
  return put !== null
}

async function shardNames(folder: string, files: FilePort): Promise<readonly string[]> {
  const names = await unlessMissing(files.list(folder), [])
  return names.flatMap((name) => shardPattern.exec(name)?.[1] ?? []).sort()
}
