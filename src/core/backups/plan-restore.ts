/** What it takes to make every record what it was. */
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import {
  type ChangeKind,
  namedDifferences,
  type RecordDifference,
} from '../../contract/differences'
import type { IsoTime } from '../../contract/model'
import { type RestorePreview, restoredTables } from '../../contract/safekeeping'
import type { AnyRecord, Put, Records, TableName } from '../storage/records'
import type { Store } from '../storage/store'
import { describeDifference, type RestoredRecord } from './describe-differences'

export interface RestorePlan {
  readonly puts: readonly Put[]
  readonly tables: RestorePreview['tables']
  readonly differences: readonly RecordDifference[]
}

/** After so many records other work gets in between. */
const recordsAtOnce = 500

/**
 * The records to write so that what is live, and what it says, is as in `backup`. Records made since become tombstones;
 * nothing is forgotten. Revisions rise, so that whoever holds an older one sees the change. What is written to the library
 * meanwhile may be missed, so a plan that is to be carried out is made in turn.
 */
export async function planRestore(
  rows: Store['rows'],
  backup: readonly Put[],
  now: IsoTime,
): Promise<RestorePlan> {
  const puts: Put[] = []
  const tally = createTally()
  const inBackup = new Map<string, AnyRecord>()
  const pause = createPauses()
  for (const { table, record } of backup) {
    await pause()
    inBackup.set(`${table} ${record.id}`, record)
    const before: AnyRecord | null = rows(table).get(record.id) ?? null
    if (before !== null && saysTheSame(before, record)) continue
    const rev = Math.max(before?.rev ?? 0, record.rev) + 1
    const put = { table, record: { ...record, rev, changedAt: now } } as Put
    puts.push(put)
    tally.count(before, put, changeFor(before, put.record))
  }
  for (const table of restoredTables)
    for (const record of [...rows(table).values()]) {
      await pause()
      if (record.deletedAt !== null || inBackup.has(`${table} ${record.id}`)) continue
      const gone = { ...record, rev: record.rev + 1, changedAt: now, deletedAt: now }
      const put = { table, record: gone } as Put
      puts.push(put)
      tally.count(record, put, 'removed')
    }
  const find = <Name extends TableName>(table: Name, id: string): Records[Name] | null =>
    // The key begins with the table's name, so what lies under it is of that table.
    rows(table).get(id) ?? (inBackup.get(`${table} ${id}`) as Records[Name] | undefined) ?? null
  const differences = tally.named.map((one) => describeDifference(one, find))
  return { puts, tables: tally.tables, differences }
}

function createPauses(): () => Promise<void> | undefined {
  let seen = 0
  return () => (++seen % recordsAtOnce === 0 ? setImmediate() : undefined)
}

/** How many records change in which way, and the first of each. */
function createTally() {
  const named: RestoredRecord[] = []
  const tables = restoredTables.map((table) => ({ table, added: 0, changed: 0, removed: 0 }))
  return {
    named,
    tables,
    count(before: AnyRecord | null, put: Put, change: ChangeKind | null): void {
      const of = tables.find(({ table }) => table === put.table)
      if (change === null || of === undefined) return
      of[change]++
      if (of[change] <= namedDifferences) named.push({ change, before, put })
    },
  }
}

/** What a person sees of it; null when nothing, because it is deleted before and after. */
function changeFor(before: AnyRecord | null, after: AnyRecord): ChangeKind | null {
  const wasThere = before?.deletedAt === null
  if (after.deletedAt !== null) return wasThere ? 'removed' : null
  return wasThere ? 'changed' : 'added'
}

function saysTheSame(one: AnyRecord, other: AnyRecord): boolean {
  // Who changed it last, and when, is history and not content.
  return isDeepStrictEqual(contentOf(one), contentOf(other))
}

const contentOf = (record: AnyRecord) => ({
  ...record,
  rev: 0,
  changedAt: null,
  who: null,
  deletedAt: record.deletedAt !== null,
})
