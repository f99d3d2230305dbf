/** A library's tables in memory, and which file each record lies in. */
import { type AnyRecord, type Put, type Records, type TableName, tableNames } from './records'

export interface Table<Row> {
  /** Every record, tombstones included, by id. */
  readonly rows: Map<string, Row>
  /** The ids in each file of the table; what was moved to another file since is still in the list. */
  readonly shards: Map<string, Set<string>>
  readonly shardOf: Map<string, string>
  /** Files that lack what memory holds. */
  readonly unwritten: Set<string>
  /** Names up to this number are taken, also by files that could not be read. */
  lastShard: number
}
export type Tables = { readonly [Name in TableName]: Table<Records[Name]> }

const recordsInShard = 128

const emptyTable = <Row>(): Table<Row> => ({
  rows: new Map(),
  shards: new Map(),
  shardOf: new Map(),
  unwritten: new Set(),
  lastShard: 0,
})

export const emptyTables = (): Tables => ({
  articles: emptyTable(),
  annotations: emptyTable(),
  entities: emptyTable(),
  mentions: emptyTable(),
  labels: emptyTable(),
  links: emptyTable(),
  notes: emptyTable(),
  collections: emptyTable(),
  outletRules: emptyTable(),
  templates: emptyTable(),
})

export const shardName = (number: number): string => String(number).padStart(4, '0')
export const shardPattern = /^(\d{4,9})\.jsonl$/

/** Takes a record that was read from a file. Of two with one id the higher revision stays, wherever it lies. */
export function admitRecord(tables: Tables, { table, record }: Put, shard: string): void {
  const into: Table<AnyRecord> = tables[table]
  const { rows, shards, shardOf } = into
  if (isKnown(into, record)) return
  rows.set(record.id, record)
  shardOf.set(record.id, shard)
  idsOf(shards, shard).add(record.id)
}

/** Takes a change of a record. False when memory holds it already, or a later one. */
export function takePut(tables: Tables, { table, record }: Put): boolean {
  const into: Table<AnyRecord> = tables[table]
  if (isKnown(into, record)) return false
  into.rows.set(record.id, record)
  const shard = into.shardOf.get(record.id)
  if (shard === undefined) placeRecord(into, record.id)
  else into.unwritten.add(shard)
  return true
}

/** Gives the records of a damaged file a new one, so that the damaged one can be left as it is. */
export function moveRecords(tables: Tables, table: TableName, shard: string): void {
  const from: Table<AnyRecord> = tables[table]
  const ids = [...(from.shards.get(shard) ?? [])]
  from.shards.delete(shard)
  from.unwritten.delete(shard)
  for (const id of ids) if (from.shardOf.get(id) === shard) placeRecord(from, id)
}

/** What is to be written into a file of a table. */
export function* shardRecords(
  tables: Tables,
  table: TableName,
  shard: string,
): Generator<AnyRecord> {
  const { rows, shards, shardOf }: Table<AnyRecord> = tables[table]
  for (const id of shards.get(shard) ?? []) {
    const record = rows.get(id)
    if (record !== undefined && shardOf.get(id) === shard) yield record
  }
}

/** Keeps a name from being given to a new file. */
export function reserveShard(tables: Tables, table: TableName, shard: string): void {
  tables[table].lastShard = Math.max(tables[table].lastShard, Number(shard))
}

export const unwrittenShards = (tables: Tables): readonly { table: TableName; shard: string }[] =>
  tableNames.flatMap((table) => [...tables[table].unwritten].map((shard) => ({ table, shard })))

// Revisions only rise, so the order in which changes are met does not matter.
const isKnown = ({ rows }: Table<AnyRecord>, { id, rev }: AnyRecord): boolean =>
  (rows.get(id)?.rev ?? -1) >= rev

// New records fill the last file of their table: what is made one after the other lies, and is rewritten, together.
function placeRecord(table: Table<AnyRecord>, id: string): void {
  const last = shardName(table.lastShard)
  const room = recordsInShard - (table.shards.get(last)?.size ?? recordsInShard)
  if (room <= 0) table.lastShard++
  const shard = shardName(table.lastShard)
  table.shardOf.set(id, shard)
  idsOf(table.shards, shard).add(id)
  table.unwritten.add(shard)
}

function idsOf(shards: Map<string, Set<string>>, shard: string): Set<string> {
  const ids = shards.get(shard) ?? new Set()
  shards.set(shard, ids)
  return ids
}
