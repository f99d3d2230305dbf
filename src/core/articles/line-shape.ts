import type { TextLine } from './split-lines'

const proseWords = 12
const longProseWords = 40
const headlineWords = 35
const headlineLength = 220

/** Closes like a sentence: a full stop or its like, perhaps with quotes or brackets behind it. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;।۔。！？」]["”’»)\]/.]*$/.test(text.slice(-8))
}

/** A line that is running text by its length and its end. */
export function isProse(line: TextLine): boolean {
  return line.words >= longProseWords || (line.words >= proseWords && endsSentence(line.text))
}

const fullStop = /[.…]$/

/** A line that could be a headline: letters on it, not long, and not several sentences closed by a full stop. */
export function isHeadline(line: TextLine): boolean {
  return (
    line.words <= headlineWords &&
    line.text.length <= headlineLength &&
    /\p{L}/u.test(line.text) &&
    (!fullStop.test(line.text) || firstSentence(line.text) === line.text)
  )
}

// After these a full stop ends no sentence.
const abbreviations = new Set(
  (
    'tp ts ths gs pgs bs ks cn lm ncs tx tt mr mrs ms dr prof gen lt col maj sgt capt sen rep gov adm st no vs jr sr ' +
    'inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec dept est'
  ).split(' '),
)
const sentenceEnd = /[.!?…]["”’»)\]]*\s+(?=["“‘«(]?[\p{Lu}\p{N}])/gu
const sentenceSearchLength = 600

/** The text up to the end of its first sentence, with its full stop; at most 600 characters are looked at. */
export function firstSentence(text: string): string {
  const start = text.slice(0, sentenceSearchLength)
  for (const match of start.matchAll(sentenceEnd)) {
    const before =
      start
        .slice(0, match.index)
        .split(/[\s("“‘]/)
        .at(-1) ?? ''
    const abbreviated =
      match[0].startsWith('.') &&
      (/^\p{L}$/u.test(before) || before.includes('.') || abbreviations.has(before.toLowerCase()))
    if (!abbreviated) return start.slice(0, match.index + match[0].trimEnd().length)
  }
  return text
}

/** At most `length` code units from a text's start, no character cut in two. */
export const openingOf = (text: string, length: number) =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
