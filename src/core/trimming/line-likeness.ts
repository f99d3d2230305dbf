/** What a line of an article has in common with others of its outlet, as pure functions. */
import type { Likeness } from '../../contract/outlet-rules'

export interface LineLikeness {
  readonly likeness: Likeness
  readonly words: string
}

const longestLine = 1000
const longestOpening = 40
const mostOpeningWords = 6

/** How a line can be known again, the nearest likeness first. Empty for a line without letters, and for a very long one. */
export function likenessesOf(line: string): readonly LineLikeness[] {
  const words = line.length > longestLine ? '' : foldLine(line)
  const opening = openingOf(line)
  return [
    ...(/\p{L}/u.test(words) ? [{ likeness: 'line' as const, words }] : []),
    ...(opening === null ? [] : [{ likeness: 'opening' as const, words: opening }]),
  ]
}

/** The words before a colon that more words follow; null when there is none near the start. */
function openingOf(line: string): string | null {
  const start = line.trimStart().slice(0, longestOpening + 2)
  const colon = start.search(/[:：]/)
  if (
    colon <= 0 ||
    line
      .trimStart()
      .slice(colon + 1)
      .trim() === ''
  )
    return null
  const words = foldLine(start.slice(0, colon))
  return /\p{L}/u.test(words) && words.split(' ').length <= mostOpeningWords ? words : null
}

/** Lower case, every number `0`, one space between words, no marks around them. Dates and counts differ; the line is the same. */
const foldLine = (line: string): string =>
  line
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{N}+(?:[.,:/-]\p{N}+)*/gu, '0')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
