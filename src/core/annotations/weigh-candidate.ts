import type { Span } from '../../contract/model'
import { wordsOf } from '../text/fold'
import type { Chain } from './chain-matches'
import { type SearchedText, squeeze } from './searched-text'
import type { SoughtQuote } from './sought-quote'

/** A place where a quote may stand now, and what speaks for it. */
export interface Candidate {
  readonly span: Span
  /** Characters the quote and its surroundings share with the place, less the price of what lies between them. */
  readonly score: number
  /** Every character of the quote stands here, white space aside. */
  readonly isWhole: boolean
  /** How alike quote and place are, 0 to 1: the share of words in common, each by its rarity. */
  readonly likeness: number
  /** What the words in common tell, in bits. */
  readonly evidence: number
  /** The share of the surroundings' characters found around the place, 0 to 1; 1 when the quote has none. */
  readonly surroundings: number
}

/** What speaks for a chain as a quote's place; null when nothing of the quote itself is in it. */
export function weighCandidate(
  text: SearchedText,
  sought: SoughtQuote,
  { matches, score }: Chain,
): Candidate | null {
  const { pattern, from, to } = sought
  const places = new Int32Array(pattern.length).fill(-1)
  for (const { at, place, length } of matches)
    for (let step = 0; step < length; step++) places[at + step] = place + step
  const own = places.subarray(from, to)
  const isFound = (place: number) => place >= 0
  const [first, last] = [own.find(isFound), own.findLast(isFound)]
  if (first === undefined || last === undefined) return null
  const span = wholeWords(text.text, text.places[first] ?? 0, (text.places[last] ?? 0) + 1, {
    start: own[0] !== first,
    end: own.at(-1) !== last,
  })
  const found = own.reduce((count, place) => count + Number(place >= 0), 0)
  const around = places.reduce((count, place) => count + Number(place >= 0), -found)
  const isWhole = found === own.length && last - first + 1 === own.length
  return {
    span,
    score,
    isWhole,
    ...(isWhole
      ? { likeness: 1, evidence: rarityOfAll(text, sought.quote.exact) }
      : compareWords(text, sought, own, span, (2 * found) / (own.length + last - first + 1))),
    surroundings: pattern.length === own.length ? 1 : around / (pattern.length - own.length),
  }
}

/** Weighs every word by its rarity (Spärck Jones, 1972): what all passages share tells nothing about this one. */
function compareWords(
  text: SearchedText,
  { quote }: SoughtQuote,
  own: Int32Array,
  span: Span,
  sharedLetters: number,
): Pick<Candidate, 'likeness' | 'evidence'> {
  const { places } = squeeze(quote.exact)
  let [at, all, evidence] = [0, 0, 0]
  for (const word of wordsOf(quote.exact)) {
    const rarity = text.rarityOf(word.text)
    all += rarity
    while ((places[at] ?? 0) < word.start) at++
    if (isUnbroken(own, at, at + word.text.length)) evidence += rarity
  }
  const there = rarityOfAll(text, text.text.slice(span.start, span.end))
  return { likeness: all === 0 ? sharedLetters : (2 * evidence) / (all + there), evidence }
}

function isUnbroken(own: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if ((own[at] ?? -1) < 0 || own[at] !== (own[start] ?? 0) + at - start) return false
  return true
}

function rarityOfAll(text: SearchedText, words: string): number {
  let rarity = 0
  for (const word of wordsOf(words)) rarity += text.rarityOf(word.text)
  return rarity
}

/** Where an edge of the quote was not found itself, the place takes in the whole of the word there. */
function wholeWords(
  text: string,
  start: number,
  end: number,
  moved: { readonly start: boolean; readonly end: boolean },
): Span {
  const isWordy = (at: number) => /^[\p{L}\p{N}\p{M}]$/u.test(text.charAt(at))
  let [first, last] = [start, end]
  if (moved.start) while (first > 0 && isWordy(first - 1) && isWordy(first)) first--
  if (moved.end) while (last < text.length && isWordy(last - 1) && isWordy(last)) last++
  return { start: first, end: last }
}
