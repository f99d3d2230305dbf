/** One item of a list in JSON, as text; null in place of one that is longer than allowed. */
export interface JsonItem {
  /** Of its first character, from 1. */
  readonly line: number
  readonly json: string | null
}

/**
 * The objects of a JSON list one by one, also when something between or in them is broken: an item ends where its braces
 * do, else where the next line begins one at the margin of the first. A lone object is a list of one.
 */
export function* splitJsonItems(text: string, limit: number): Generator<JsonItem> {
  let line = 1
  let counted = 0
  let place = 0
  while (true) {
    const start = text.indexOf('{', place)
    if (start === -1) return
    for (
      let at = text.indexOf('\n', counted);
      at !== -1 && at < start;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1
      counted = at + 1
    }
    const end = findEnd(text, start, limit)
    const next = end ?? nextItem(text, start)
    yield { line, json: next - start > limit ? null : text.slice(start, next) }
    place = next
  }
}

/** Behind the brace that closes the one at `start`; null when there is none within the limit. */
function findEnd(text: string, start: number, limit: number): number | null {
  let depth = 0
  let inString = false
  const most = Math.min(text.length, start + limit + 1)
  for (let at = start; at < most; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"' || character === '\n') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth += 1
    else if (character === '}' && --depth === 0) return at + 1
  }
  return null
}

/** Where the next line begins an object like the one at `start`. */
function nextItem(text: string, start: number): number {
  const margin = /[^\S\n]*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? ''
  const at = text.indexOf(`\n${margin}{`, start + 1)
  return at === -1 ? text.length : at + 1
}
