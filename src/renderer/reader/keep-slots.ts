/** Each article keeps its slot while it is open, whatever happens to its neighbours; null is a free slot. */
export function keepSlots<Id extends string>(
  before: readonly (Id | null)[],
  open: readonly Id[],
): readonly (Id | null)[] {
  const kept = before.map((id) => (id !== null && open.includes(id) ? id : null))
  const coming = [...new Set(open)].filter((id) => !kept.includes(id))
  return kept.map((id) => id ?? coming.shift() ?? null)
}
