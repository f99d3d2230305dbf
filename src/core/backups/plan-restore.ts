/** What it takes to make every record what it was, as a pure function. */
import { isDeepStrictEqual } from 'node:util'
import type { IsoTime } from '../../contract/model'
import { type RestorePreview, restoredTables } from '../../contract/safekeeping'
import type { AnyRecord, Put } from '../storage/records'
import type { Store } from '../storage/store'

export interface RestorePlan {
  readonly puts: readonly Put[]
  readonly tables: RestorePreview['tables']
}

/**
 * The records to write so that what is live, and what it says, is as in `backup`. Records made since become tombstones;
 * nothing is forgotten. Revisions rise, so that whoever holds an older one sees the change.
 */
export function planRestore(
  rows: Store['rows'],
  backup: readonly Put[],
  now: IsoTime,
): RestorePlan {
  const puts: Put[] = []
  const counts = new Map(
    restoredTables.map((table) => [table, { table, added: 0, changed: 0, removed: 0 }]),
  )
  const tally = ({ table }: Put, change: Change | null) => {
    const of = counts.get(table)
    if (change !== null && of !== undefined) of[change]++
  }
  const inBackup = new Set<string>()
  for (const { table, record } of backup) {
    inBackup.add(`${table} ${record.id}`)
    const present: AnyRecord | null = rows(table).get(record.id) ?? null
    if (present !== null && saysTheSame(present, record)) continue
    const rev = Math.max(present?.rev ?? 0, record.rev) + 1
    const put = { table, record: { ...record, rev, changedAt: now } } as Put
    puts.push(put)
    tally(put, changeFor(present, put.record))
  }
  for (const table of restoredTables)
    for (const record of rows(table).values()) {
      if (record.deletedAt !== null || inBackup.has(`${table} ${record.id}`)) continue
      const gone = { ...record, rev: record.rev + 1, changedAt: now, deletedAt: now }
      const put = { table, record: gone } as Put
      puts.push(put)
      tally(put, 'removed')
    }
  return { puts, tables: [...counts.values()] }
}

type Change = 'added' | 'changed' | 'removed'

/** What a person sees of it; null when nothing, because it is deleted before and after. */
function changeFor(before: AnyRecord | null, after: AnyRecord): Change | null {
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
