import type { Span } from '../../contract/model'

/**
 * Every place where a quote stands in a text, in order. White space matches any white space, so that a quote copied
 * across a line break is found. `prefix` and `suffix`, when given, must stand directly around it (white space aside).
 */
export function findPassages(
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
