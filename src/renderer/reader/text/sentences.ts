import type { Span } from '../../../contract/model'

const ending = /([.!?…]+)["'”’»)\]]*(?=\s|$)/gu

/**
 * The sentences of a stretch of the text, in order, without white space at their ends. A sentence ends with a full stop,
 * exclamation mark, question mark or ellipsis before white space, but not before a small letter, after an abbreviation
 * (single and dotted letters; titles that stand before names), or after a number that opens it, as in a list.
 */
export function sentencesIn(text: string, within: Span): readonly Span[] {
  const words = text.slice(within.start, within.end)
  const sentences: Span[] = []
  let from = 0
  const close = (to: number) => {
    const sentence = words.slice(from, to)
    const start = from + sentence.length - sentence.trimStart().length
    const end = from + sentence.trimEnd().length
    if (start < end) sentences.push({ start: within.start + start, end: within.start + end })
    from = to
  }
  for (const match of words.matchAll(ending)) {
    const end = match.index + match[0].length
    const before = words.slice(from, match.index).trimStart()
    if (!goesOn(before, match[1] ?? '', words.slice(end, end + 8).trimStart())) close(end)
  }
  close(words.length)
  return sentences
}

/** Whether the sentence goes on behind a mark that could have ended it. */
function goesOn(before: string, mark: string, after: string): boolean {
  if (/^["'“‘«([–—-]*\s*\p{Ll}/u.test(after)) return true
  if (mark !== '.') return false
  const word = /[^\s"'“‘«([]*$/u.exec(before)?.[0] ?? ''
  return word === before ? isAbbreviation(word) || /^\d+$/u.test(word) : isAbbreviation(word)
}

// What stands before a name or a number and never ends a sentence, as newspapers of both languages write it.
const titles = new Set(
  'Dr Mr Mrs Ms St Prof Gen Sen Rep Gov Col Maj Lt Sgt Capt Rev Hon No Vol Fig TP Tp TX TT GS PGS TS ThS BS KS CN NSND'.split(
    ' ',
  ),
)

const isAbbreviation = (word: string): boolean =>
  /^\p{Lu}$/u.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word) || titles.has(word)
