import type { Quote, Span } from '../../../contract/model'
import { hasType, isObject, type Json, listOf, textOf } from './json'

const deepest = 8

/** The words and the place a target's selectors point at (w3.org/TR/annotation-model, 4.2); refinements count too. */
export function readSelectors(selector: unknown): {
  readonly quote: Quote | null
  readonly position: Span | null
} {
  const all = flatten(selector, deepest)
  const quotes = all.flatMap((one) => (hasType(one, 'TextQuoteSelector') ? readQuote(one) : []))
  const positions = all.flatMap((one) =>
    hasType(one, 'TextPositionSelector') ? readPosition(one) : [],
  )
  return { quote: quotes.at(-1) ?? null, position: positions.at(-1) ?? null }
}

function flatten(selector: unknown, depth: number): readonly Json[] {
  if (depth === 0) return []
  return listOf(selector)
    .filter(isObject)
    .flatMap((one) => [one, ...flatten(one.items, depth - 1), ...flatten(one.refinedBy, depth - 1)])
}

function readQuote(selector: Json): readonly Quote[] {
  const exact = textOf(selector.exact)
  if (exact === null || exact.trim() === '') return []
  return [{ exact, prefix: textOf(selector.prefix) ?? '', suffix: textOf(selector.suffix) ?? '' }]
}

function readPosition({ start, end }: Json): readonly Span[] {
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value)
  return isPlace(start) && isPlace(end) && 0 <= start && start < end ? [{ start, end }] : []
}
