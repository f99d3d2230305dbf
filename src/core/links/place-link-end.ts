import type { LinkEnd } from '../../contract/links'
import type { Block, Span } from '../../contract/model'
import { findPassages } from '../annotations/find-passages'
import { locateQuote, type QuotePlace } from '../annotations/locate-quote'
import type { LinkRecord } from '../storage/records'

type StoredEnd = LinkRecord['from']

/**
 * Where a linked passage stands now: where it stood while its words are still there, else where they stand with the
 * same words around them, or the only place where they stand at all, or where an edited form of them stands. null is a
 * text that cannot be read.
 */
export function placeLinkEnd(
  end: StoredEnd,
  text: string | null,
  blocks: readonly Block[],
): LinkEnd {
  const { exact } = end.quote
  if (text === null) return { ...end, state: 'lost' }
  const here = text.slice(end.start, end.end) === exact
  const span = here ? end : (onlyPlace(text, end.quote) ?? onlyPlace(text, { exact }))
  const place: QuotePlace =
    span === null ? locateQuote(text, end.quote, null) : { kind: 'sure', span }
  if (place.kind === 'gone') return { ...end, state: 'lost' }
  const { start, end: until } = place.span
  if (place.kind === 'review') return { ...end, start, end: until, state: 'review' }
  const isTrimmed = blocks.some((block) => !block.kept && block.start < until && start < block.end)
  return { ...end, start, end: until, state: isTrimmed ? 'trimmed' : 'anchored' }
}

function onlyPlace(text: string, quote: Parameters<typeof findPassages>[1]): Span | null {
  const [only = null, another] = findPassages(text, quote)
  return another === undefined ? only : null
}
