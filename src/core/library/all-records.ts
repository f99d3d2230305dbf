import { type Put, tableNames } from '../storage/records'
import type { Store } from '../storage/store'

/** Every record of a store at this moment, deleted ones too. */
export function allRecords(rows: Store['rows']): readonly Put[] {
  return tableNames.flatMap((table) =>
    // A row of a table makes a put of that table.
    [...rows(table).values()].map((record) => ({ table, record }) as Put),
  )
}
