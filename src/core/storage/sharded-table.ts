/** A table kept in several small files, so that a change rewrites little. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createJsonFile, type JsonFile, openJsonFile } from './json-file'
import { codeOf } from './write-file'

export interface Table<Row> {
  /** Every record, tombstones included, by id. */
  readonly rows: ReadonlyMap<string, Row>
  /** Takes a record into memory; `save` brings it to the disk. */
  put(row: Row): void
  /** Resolves when every record put before is on the disk. What could not be written is tried again by the next save. */
  save(): Promise<void>
}

/** Names the file for a record that is new in its table; `last` is the newest file and how many records it holds. */
export type ChooseShard<Row> = (
  row: Row,
  last: { readonly name: string; readonly size: number } | null,
) => string

/** Fills one file after the other, for records that come in great numbers. */
export const fillShards =
  (limit: number): ChooseShard<unknown> =>
  (_, last) => {
    if (last === null) return '0001'
    return last.size < limit ? last.name : String(Number(last.name) + 1).padStart(4, '0')
  }

interface Shard<Row> {
  readonly rows: Map<string, Row>
  readonly file: JsonFile<readonly Row[]>
}

/** Opens the table that lies in a folder, made on the first save. Fault: `library/damaged`. */
export async function openTable<Row extends { readonly id: string }>(
  folder: string,
  parseRow: (row: unknown) => Row,
  chooseShard: ChooseShard<Row>,
): Promise<Table<Row>> {
  const shards = new Map<string, Shard<Row>>()
  const shardOf = new Map<string, string>()
  const rows = new Map<string, Row>()
  const unsaved = new Set<string>()
  const pathOf = (name: string) => join(folder, `${name}.json`)

  for (const name of await shardNames(folder)) {
    const file = await openJsonFile<readonly Row[]>(pathOf(name), parseRows(parseRow), [])
    shards.set(name, { rows: new Map(file.content.map((row) => [row.id, row])), file })
    for (const row of file.content) {
      rows.set(row.id, row)
      shardOf.set(row.id, name)
    }
  }

  const place = (row: Row): string => {
    const last = [...shards].at(-1)
    return chooseShard(row, last ? { name: last[0], size: last[1].rows.size } : null)
  }
  return {
    rows,
    put(row) {
      const name = shardOf.get(row.id) ?? place(row)
      const shard = shards.get(name) ?? {
        rows: new Map<string, Row>(),
        file: createJsonFile<readonly Row[]>(pathOf(name), []),
      }
      shards.set(name, shard)
      shardOf.set(row.id, name)
      shard.rows.set(row.id, row)
      rows.set(row.id, row)
      unsaved.add(name)
    },
    async save() {
      for (const name of [...unsaved]) {
        const shard = shards.get(name)
        if (shard === undefined) continue
        shard.file.content = [...shard.rows.values()]
        unsaved.delete(name)
        await shard.file.save().catch((error: unknown) => {
          unsaved.add(name)
          throw error
        })
      }
    },
  }
}

const parseRows =
  <Row>(parseRow: (row: unknown) => Row) =>
  (content: unknown): readonly Row[] => {
    if (!Array.isArray(content)) throw new Error('holds no list of records')
    return content.map(parseRow)
  }

async function shardNames(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
