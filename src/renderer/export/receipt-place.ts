/** Where an export went, in one path: the file itself, or the folder that holds all the files. */
export function receiptPlace(written: readonly string[]): string {
  const [first = '', ...others] = written
  if (others.length === 0) return first
  const separator = first.includes('\\') ? '\\' : '/'
  const folders = first.split(separator).slice(0, -1)
  const shared = folders.filter((_, depth) => {
    const beginning = `${folders.slice(0, depth + 1).join(separator)}${separator}`
    return others.every((path) => path.startsWith(beginning))
  })
  return shared.join(separator) || separator
}
