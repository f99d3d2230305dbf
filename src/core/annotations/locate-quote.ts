/** From a passage to the words that find it again, and from those to its place in another reading of the text. */
import type { Quote, Span } from '../../contract/model'
import { findCandidates } from './find-candidates'
import { type SearchedText, searchedText } from './searched-text'
import { soughtQuote } from './sought-quote'
import type { Candidate } from './weigh-candidate'

const contextLength = 32

/**
 * The W3C TextQuoteSelector of a span: its words and up to 32 characters on each side (or as many as asked for),
 * never half a character.
 */
export function describeQuote(text: string, { start, end }: Span, context = contextLength): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, start - context), start),
    suffix: text.slice(end, wholeFrom(text, end + context)),
  }
}

/** The offset, moved out of the middle of a surrogate pair towards the start. */
function wholeFrom(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, text.length))
  return isLowSurrogate(text, inside) ? inside - 1 : inside
}

/** Where a quote stood before, and how long that text was. */
export interface FormerPlace {
  readonly start: number
  readonly textLength: number
}

/** What became of a quote. `review`: the likeliest place, which only a person can confirm. */
export type QuotePlace =
  | { readonly kind: 'sure'; readonly span: Span }
  | { readonly kind: 'review'; readonly span: Span }
  | { readonly kind: 'gone' }

/** Below this likeness a place is another passage; the words in common must tell as much as about three rare words do. */
const floor = { likeness: 0.6, evidence: 30 }
/** From here on a person need not be asked, if no other place comes near. */
const sureLikeness = 0.85
const sureSurroundings = 0.4
/** A second place with this share of the best one's score, or more, is nearly as good. */
const rivalShare = 0.9

/**
 * Where a quote stands in a text it was not taken from: as before, with equal words elsewhere, or with words that have been
 * edited. Between two places nearly as good nobody guesses. Why so: `docs/decisions/0010-anchors.md`.
 */
export function locateQuote(
  text: string | SearchedText,
  quote: Quote,
  former: FormerPlace | null,
): QuotePlace {
  const searched = typeof text === 'string' ? searchedText(text) : text
  if (former !== null && standsAt(searched.text, quote, former.start))
    return placeAt(searched.text, 'sure', spanFrom(former.start, quote.exact))
  const expected = expectedPlace(searched.text, former)
  const candidates = findCandidates(searched, soughtQuote(quote), expected)
  const likely = candidates.filter(isLikely)
  const best = likely.find(({ isWhole }) => isWhole) ?? likely[0]
  if (best === undefined) return { kind: 'gone' }
  const rivals = candidates.filter((other) => other !== best && isRival(best, other))
  return placeAt(searched.text, rivals.length === 0 && isSure(best) ? 'sure' : 'review', best.span)
}

/** Quotes from elsewhere may begin with white space or half a character; places never do. */
function placeAt(text: string, kind: 'sure' | 'review', found: Span): QuotePlace {
  const span = tidySpan(text, found)
  return span === null ? { kind: 'gone' } : { kind, span }
}

/** The quote and all that stood around it are where they were. */
const standsAt = (text: string, { exact, prefix, suffix }: Quote, start: number): boolean =>
  exact !== '' &&
  start >= prefix.length &&
  text.startsWith(`${prefix}${exact}${suffix}`, start - prefix.length)

const spanFrom = (start: number, exact: string): Span => ({ start, end: start + exact.length })

/** As far along in the text as it was before. */
const expectedPlace = (text: string, former: FormerPlace | null): number =>
  former === null ? 0 : (former.start / Math.max(1, former.textLength)) * text.length

const isLikely = ({ isWhole, likeness, evidence }: Candidate): boolean =>
  isWhole || (likeness >= floor.likeness && evidence >= floor.evidence)

const isSure = ({ isWhole, likeness, evidence, surroundings }: Candidate): boolean =>
  isWhole
    ? surroundings >= sureSurroundings || evidence >= floor.evidence
    : likeness >= sureLikeness && surroundings >= sureSurroundings

const isRival = (best: Candidate, other: Candidate): boolean =>
  (isLikely(other) || !best.isWhole) && other.score >= best.score * rivalShare

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
