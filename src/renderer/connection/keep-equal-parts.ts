/**
 * The new answer, with every part that equals its part of the last answer replaced by that one: what did not change is the
 * same object, so that what is drawn from it need not be drawn again. Members of lists are matched by their `id` where they
 * have one, else by position. Both are plain data, as they come over a carrier.
 */
export const keepEqualParts = <Value>(last: Value | null, next: Value): Value =>
  keep(last, next) as Value

function keep(last: unknown, next: unknown): unknown {
  if (Object.is(last, next)) return last
  if (Array.isArray(next)) return Array.isArray(last) ? keepMembers(last, next) : next
  return isRecord(next) && isRecord(last) ? keepFields(last, next) : next
}

function keepFields(
  last: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): unknown {
  const names = Object.keys(next)
  const kept = names.map((name) => keep(last[name], next[name]))
  const isSame =
    names.length === Object.keys(last).length &&
    names.every((name, at) => Object.hasOwn(last, name) && Object.is(kept[at], last[name]))
  return isSame ? last : Object.fromEntries(names.map((name, at) => [name, kept[at]]))
}

function keepMembers(last: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(last.flatMap((member) => (hasId(member) ? [[member.id, member]] : [])))
  const kept = next.map((member, at) =>
    keep(hasId(member) ? byId.get(member.id) : last[at], member),
  )
  const isSame = last.length === kept.length && kept.every((one, at) => Object.is(one, last[at]))
  return isSame ? last : kept
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasId = (member: unknown): member is { readonly id: unknown } =>
  isRecord(member) && member.id !== undefined
