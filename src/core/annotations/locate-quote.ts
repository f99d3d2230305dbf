/** From a passage's words to its place in a text, and back to the words that find it again. */
import type { Quote, Span } from '../../contract/model'

const contextLength = 32

/**
 * Every place where a quote stands in a text, in order. White space matches any white space, so that a quote copied
 * across a line break is found. `prefix` and `suffix`, when given, must stand directly around it (white space aside).
 */
export function locateQuote(
  text: string,
  quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
): readonly Span[] {
  const exact = patternOf(quote.exact.trim())
  if (exact === '') return []
  const prefix = patternOf((quote.prefix ?? '').trim())
  const suffix = patternOf((quote.suffix ?? '').trim())
  const before = prefix === '' ? '' : `(?<=${prefix}\\s*)`
  const after = suffix === '' ? '' : `(?=\\s*${suffix})`
  const spans: Span[] = []
  const pattern = new RegExp(`${before}${exact}${after}`, 'gu')
  for (const match of text.matchAll(pattern))
    spans.push({ start: match.index, end: match.index + match[0].length })
  return spans
}

const patternOf = (words: string): string =>
  words === ''
    ? ''
    : words
        .split(/\s+/u)
        .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
        .join('\\s+')

/** The W3C TextQuoteSelector of a span: its words and up to 32 characters on each side, never half a character. */
export function describeQuote(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - contextLength), start),
    suffix: text.slice(end, wholeFrom(text, end + contextLength)),
  }
}

/** The offset, moved out of the middle of a surrogate pair towards the start. */
function wholeFrom(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, text.length))
  return isLowSurrogate(text, inside) ? inside - 1 : inside
}

/** The span without half characters and without white space at its edges; null when nothing is left of it. */
export function tidySpan(text: string, span: Span): Span | null {
  let start = wholeFrom(text, span.start)
  let end = isLowSurrogate(text, span.end) ? span.end + 1 : span.end
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

const isLowSurrogate = (text: string, offset: number): boolean =>
  offset > 0 &&
  /^[\uDC00-\uDFFF]$/.test(text.charAt(offset)) &&
  /^[\uD800-\uDBFF]$/.test(text.charAt(offset - 1))
