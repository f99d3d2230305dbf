/** Tags as a hierarchy: `/` parts the levels, and a tag stands for all those beneath it. */

export const isWithin = (tag: string, whole: string): boolean =>
  tag === whole || tag.startsWith(`${whole}/`)

/** The tag and every one above it: `a`, `a/b` and `a/b/c` of `a/b/c`. */
export const lineageOf = (tag: string): readonly string[] =>
  tag.split('/').map((_, level, levels) => levels.slice(0, level + 1).join('/'))

/** In order of name, level by level: what is beneath a tag follows it directly. */
export function compareTags(one: string, other: string): number {
  const [levels, others] = [one.split('/'), other.split('/')]
  for (const [depth, level] of levels.entries()) {
    const order = level.localeCompare(others[depth] ?? '', 'vi', { numeric: true })
    if (order !== 0) return order
  }
  return levels.length - others.length
}

/** The tags once `from` is called `to`, with those beneath it, none twice. */
export const renameIn = (tags: readonly string[], from: string, to: string): readonly string[] => [
  ...new Set(tags.map((tag) => (isWithin(tag, from) ? `${to}${tag.slice(from.length)}` : tag))),
]
