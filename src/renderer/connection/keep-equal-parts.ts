/**
 * The new answer, with every part that equals its part of the last answer replaced by that one: what did not change is the
 * same object, so that what is drawn from it need not be drawn again. Members of lists are matched by their `id` where they
 * have one, else by position. Both are plain data, as they come over a carrier.
 */
export const keepEqualParts = <Value>(last: Value | null, next: Value): Value =>
  keep(last, next) as Value

function keep(last: unknown, next: unknown): unknown {
  if (Array.isArray(next)) return Array.isArray(last) ? keepMembers(last, next) : next
  if (!isRecord(next) || !isRecord(last)) return next
  const kept = Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, keep(last[name], value)]),
  )
  const names = Object.keys(kept)
  const isSame =
    names.length === Object.keys(last).length &&
    names.every((name) => Object.hasOwn(last, name) && Object.is(kept[name], last[name]))
  return isSame ? last : kept
}

function keepMembers(last: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(last.map((member) => [idOf(member), member]))
  const kept = next.map((member, at) => {
    const id = idOf(member)
    return keep(id === undefined ? last[at] : byId.get(id), member)
  })
  const isSame = last.length === kept.length && kept.every((one, at) => Object.is(one, last[at]))
  return isSame ? last : kept
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (member: unknown): unknown => (isRecord(member) ? member.id : undefined)
