import type { PassageChoice } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { Span } from '../../contract/model'
import { findPassages } from './find-passages'
import { tidySpan } from './locate-quote'

/** The one place a choice means. Faults: `passage/not-found`, `passage/ambiguous`, `passage/out-of-range`. */
export function choosePassage(text: string, choice: PassageChoice): Span {
  if ('start' in choice) return chooseSpan(text, choice)
  const { quote, prefix = '', suffix = '', occurrence } = choice
  const places = findPassages(text, { exact: quote, prefix, suffix })
  const [only] = places
  const shown = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote
  if (occurrence === undefined && places.length > 1)
    throw new Fault('passage/ambiguous', { quote: shown, count: places.length })
  const place = occurrence === undefined ? only : places[occurrence - 1]
  if (place === undefined) throw new Fault('passage/not-found', { quote: shown })
  return place
}

function chooseSpan(text: string, { start, end }: Span): Span {
  const span = end <= text.length ? tidySpan(text, { start, end }) : null
  if (span === null) throw new Fault('passage/out-of-range', { start, end, length: text.length })
  return span
}
