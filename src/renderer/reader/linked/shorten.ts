const mostCharacters = 60

/** The first words of a passage, on one line. */
export function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= mostCharacters) return line
  const cut = line.slice(0, mostCharacters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostCharacters / 2)).trimEnd()}…`
}
