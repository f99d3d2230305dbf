const longest = 100

/** The tags with what was typed added: commas part tags, a leading # is no part of one, none stands twice. */
export function addTags(tags: readonly string[], typed: string): readonly string[] {
  const added = typed
    .normalize('NFC')
    .split(',')
    .map((word) => word.trim().replace(/^#+/, '').trim().slice(0, longest))
    .filter((word) => word !== '')
  return [...new Set([...tags, ...added])]
}
