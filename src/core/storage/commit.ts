/** One change as it lies in the journal: all of its records, or none. */
import { setImmediate } from 'node:timers/promises'
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

const putsInSlice = 250

/**
 * What is changed, as bytes of the journal, for `formatCommit`. Lets others go on between slices. Fault
 * `storage/too-large` for a change no file could hold.
 */
export async function formatPuts(
  puts: readonly Put[],
  limit: number = mostCharacters,
): Promise<Buffer> {
  const slices: Buffer[] = []
  let room = limit
  for (let at = 0; at < puts.length; at += putsInSlice) {
    if (at > 0) await setImmediate()
    const slice = puts
      .slice(at, at + putsInSlice)
      .map((put) => JSON.stringify(put))
      .join(',')
    room -= slice.length
    if (room < 0) throw new Fault('storage/too-large', { limit: Math.round(limit / 1_000_000) })
    slices.push(Buffer.from(at > 0 ? `,${slice}` : slice))
  }
  return Buffer.concat(slices)
}

/** The line of a commit in the journal; `puts` is what `formatPuts` made of its puts. */
export function formatCommit(about: Omit<Commit, 'puts'>, puts: Buffer): Buffer {
  const head = `${JSON.stringify(about).slice(0, -1)},"puts":[`
  return formatJsonLine([Buffer.from(head), puts, Buffer.from(']}')])
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
