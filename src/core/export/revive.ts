/** Whether there is such a record, and it was not deleted. */
export const isLive = (record: { readonly deletedAt: unknown } | undefined): boolean =>
  record !== undefined && record.deletedAt === null

/** A record that was deleted here goes on from its last revision. */
export function revive<Row extends { readonly id: string; readonly rev: number }>(
  rows: ReadonlyMap<string, Row>,
  record: Row,
): Row {
  const before = rows.get(record.id)
  return before === undefined ? record : { ...record, rev: Math.max(before.rev + 1, record.rev) }
}
