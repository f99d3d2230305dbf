import type { Span } from '../../../contract/model'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/**
 * Where the searched words stand within a stretch of the text, found as the search finds them: case and marks do not
 * count, đ is d. `terms` are folded already. Neighbours with only a space between them are one span.
 */
export function findTerms(text: string, within: Span, terms: ReadonlySet<string>): readonly Span[] {
  if (terms.size === 0) return []
  const found: { start: number; end: number }[] = []
  for (const match of text.slice(within.start, within.end).matchAll(wordPattern)) {
    if (!terms.has(foldWord(match[0]))) continue
    const start = within.start + match.index
    const end = start + match[0].length
    const last = found.at(-1)
    if (last !== undefined && start === last.end + 1 && text[last.end] === ' ') last.end = end
    else found.push({ start, end })
  }
  return found
}

/** A word without case and marks, as the search compares. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC')
}

/** A text's folded words, a space between them: equal for two names that differ in marks, case and punctuation only. */
export const foldText = (text: string): string =>
  [...text.matchAll(wordPattern)].map((match) => foldWord(match[0])).join(' ')
