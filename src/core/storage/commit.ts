/** One change as it lies in the journal: all of its records, or none. */
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import { formatJsonLine } from './checked-lines'
import { type Put, parseRecord, type TableName, tableNames } from './records'

/** Who changed the library, when, and by which operation of the contract. */
export interface Authorship {
  readonly at: IsoTime
  readonly who: string | null
  readonly operation: string
}

export interface Commit extends Authorship {
  /** Counts a library's changes, from 1. */
  readonly seq: number
  readonly puts: readonly Put[]
}

// A string holds 512 Mi characters at most; a change that comes near is to be made in parts.
const mostCharacters = 256 * 1024 * 1024

/** The commit's line in the journal. Fault `storage/too-large` for a change no file could hold. */
export function formatCommit({ puts, ...rest }: Commit, limit: number = mostCharacters): string {
  const pieces: string[] = []
  let room = limit
  for (const put of puts) {
    const piece = JSON.stringify(put)
    room -= piece.length
    if (room < 0) throw new Fault('storage/too-large', { limit: Math.round(limit / 1_000_000) })
    pieces.push(piece)
  }
  return formatJsonLine(`${JSON.stringify(rest).slice(0, -1)},"puts":[${pieces.join(',')}]}`)
}

const commitSchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: v.pipe(
    v.string(),
    v.transform((text) => text as IsoTime),
  ),
  who: v.nullable(v.string()),
  operation: v.string(),
  puts: v.array(v.object({ table: v.picklist(tableNames), record: v.unknown() })),
})

/** null when the value is no commit; `strange` counts the records in it that are none. */
export function parseCommit(value: unknown): { commit: Commit; strange: number } | null {
  const parsed = v.safeParse(commitSchema, value)
  if (!parsed.success) return null
  const { puts, ...rest } = parsed.output
  const good = puts.flatMap(({ table, record }) => parsePut(table, record) ?? [])
  return { commit: { ...rest, puts: good }, strange: puts.length - good.length }
}

/** null when it is no record of this table. */
export function parsePut(table: TableName, row: unknown): Put | null {
  try {
    return { table, record: parseRecord[table](row) } as Put
  } catch {
    return null
  }
}
