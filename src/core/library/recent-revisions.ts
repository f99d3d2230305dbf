import type { Records, TableName } from '../storage/records'
import type { Library } from './open-library'

/** Records as they were before their last changes, for telling what a late edit was made on. */
export interface RecentRevisions {
  /** null when nobody changed the record since, or too long ago to be remembered. */
  find<Name extends TableName>(table: Name, id: string, rev: number): Records[Name] | null
}

const remembered = 1000

export function followRevisions(library: Pick<Library, 'onWrite'>): RecentRevisions {
  const earlier = new Map<string, Records[TableName]>()
  const keyOf = (table: TableName, id: string, rev: number) => `${table} ${id} ${rev}`
  library.onWrite(async (changes) => {
    for (const { table, before } of changes)
      if (before !== null) earlier.set(keyOf(table, before.id, before.rev), before)
    for (const key of earlier.keys()) {
      if (earlier.size <= remembered) break
      earlier.delete(key)
    }
  })
  return {
    find: <Name extends TableName>(table: Name, id: string, rev: number) =>
      // The key begins with the table's name, so what lies under it is of that table.
      (earlier.get(keyOf(table, id, rev)) as Records[Name] | undefined) ?? null,
  }
}
