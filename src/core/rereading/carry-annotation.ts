import { describeQuote, locateQuote } from '../annotations/locate-quote'
import type { SearchedText } from '../annotations/searched-text'
import type { AnnotationRecord } from '../storage/records'

/** Where an annotation stands, as it is kept. */
export type Anchor = Required<Pick<AnnotationRecord, 'start' | 'end' | 'quote' | 'place'>>

/** Of the text as it was, which is at hand: what repeats itself is told apart by what stands further away. */
export const longContext = 256

/**
 * Where an annotation stands in the new reading of its article. What was not sure before may be now: a text read wrongly once
 * and rightly then brings its orphans back.
 */
export function carryAnnotation(
  { start, end, quote, place = null }: Anchor | AnnotationRecord,
  before: string,
  after: SearchedText,
): Anchor {
  const found =
    place === null
      ? locateQuote(after, describeQuote(before, { start, end }, longContext), {
          start,
          textLength: before.length,
        })
      : locateQuote(after, quote, null)
  if (found.kind === 'sure')
    return { ...found.span, quote: describeQuote(after.text, found.span), place: null }
  if (found.kind === 'review') return { ...found.span, quote, place: 'review' }
  return detachedAnchor(start, after.text, quote)
}

/** Off the text; where it was is kept as far as there is text. */
export function detachedAnchor(start: number, text: string, quote: Anchor['quote']): Anchor {
  const at = Math.min(start, text.length)
  return { start: at, end: at, quote, place: 'orphaned' }
}
