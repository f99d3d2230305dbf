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
import { reasonOf } from './storage-fault'
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
  place: { readonly library: string; readonly table: TableName; readonly shard: string },
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
    const there = await shardNames(join(folder, 'tables', table), files)
    const found: Record<string, ShardFacts> = {}
    const missing: Record<string, ShardFacts> = {}
    for (const shard of new Set([...Object.keys(known), ...there])) {
      reserveShard(tables, table, shard)
      const file = shardFile(table, shard)
      const read = await readShard(
        join(folder, file),
        { library, table, shard },
        known[shard],
        tables,
        files,
      )
      seq = Math.max(seq, read.facts?.seq ?? 0)
      if (read.trouble !== null) damage.push({ file, ...read.trouble })
      if (read.facts === null) {
        if (known[shard] !== undefined) missing[shard] = known[shard]
        continue
      }
      isBare = false
      if (read.trouble === null) found[shard] = read.facts
      else {
        moveRecords(tables, table, shard)
        damagedFiles.push(file)
      }
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

async function readShard(
  path: string,
  place: { readonly library: string; readonly table: TableName; readonly shard: string },
  known: ShardFacts | undefined,
  tables: Tables,
  files: FilePort,
): Promise<ReadShard> {
  const nothing = (reason: string): ReadShard => ({
    facts: null,
    trouble: { records: known?.records ?? null, reason },
  })
  let bytes: Buffer
  try {
    bytes = await files.read(path)
  } catch (error) {
    return nothing(reasonOf(error))
  }
  const [first, ...rest] = readLines(bytes)
  const heading = v.safeParse(headingSchema, first?.kind === 'good' ? first.value : null)
  if (heading.success && heading.output.library !== place.library)
    return nothing('belongs to another library')
  const lines = heading.success || first === undefined ? rest : [first, ...rest]
  const good = lines.filter((line) => takeLine(line, place, tables)).length
  const expected = Math.max(heading.success ? heading.output.records : 0, known?.records ?? 0)
  const facts = { records: good, seq: heading.success ? heading.output.seq : 0 }
  const lost = Math.max(expected, lines.length) - good
  if (!heading.success) {
    const reason = bytes.length === 0 ? 'is empty' : 'its heading is damaged'
    return { facts, trouble: { records: known ? Math.max(0, known.records - good) : null, reason } }
  }
  if (lost > 0) return { facts, trouble: { records: lost, reason: 'some records are damaged' } }
  if (known !== undefined && heading.output.seq < known.seq)
    return { facts, trouble: { records: null, reason: 'is older than the library' } }
  return { facts, trouble: null }
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
