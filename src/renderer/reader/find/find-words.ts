/** Finding typed words in an article. Offsets are UTF-16 code units of its canonical text. */
import type { Span } from '../../../contract/model'
import { patternOf } from './words-pattern'

const sliceLength = 32_768
/** In characters: a match longer than this, with blanks or marks without end in it, is none. */
const longestMatch = 10_000
/** For so long at a time the window waits, in milliseconds. */
const patience = 20

/** Where the typed words stand, in order and apart from each other; slice by slice, so that a long text can be left in between. */
export function* findInSlices(text: string, typed: string): Generator<readonly Span[], void> {
  const pattern = patternOf(typed)
  if (pattern === null) return
  for (let from = 0; from < text.length; ) {
    const cut = from + sliceLength
    // What begins before the cut may end behind it.
    const found = findUpTo(cut - from, text.slice(from, cut + longestMatch), pattern)
    yield found.map(({ start, end }) => ({ start: from + start, end: from + end }))
    from = Math.max(cut, from + (found.at(-1)?.end ?? 0))
  }
}

function findUpTo(cut: number, slice: string, pattern: RegExp): readonly Span[] {
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
    const { index, 0: words } = match
    if (index >= cut) break
    if (words.length <= longestMatch) found.push({ start: index, end: index + words.length })
    else pattern.lastIndex = index + ((words.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
  }
  return found
}

/** All places of the typed words, found while the window goes on answering; null when given up. */
export async function findWords(
  text: string,
  typed: string,
  signal: AbortSignal,
): Promise<readonly Span[] | null> {
  const found: Span[] = []
  let since = performance.now()
  for (const slice of findInSlices(text, typed)) {
    for (const span of slice) found.push(span)
    if (performance.now() - since < patience) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
    since = performance.now()
  }
  return signal.aborted ? null : found
}
