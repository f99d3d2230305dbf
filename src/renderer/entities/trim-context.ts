/** How much context the workbench gives on each side of a mention; less means that the block ends there. */
const fullContext = 60

/** The words before a mention, from the start of a word; an ellipsis where the block goes on. */
export function trimBefore(words: string): string {
  if (words.length < fullContext) return words
  return `…${words.slice(words.indexOf(' ') + 1)}`
}

/** The words after a mention, to the end of a word; an ellipsis where the block goes on. */
export function trimAfter(words: string): string {
  if (words.length < fullContext) return words
  const end = words.lastIndexOf(' ')
  return `${end > 0 ? words.slice(0, end) : words}…`
}
