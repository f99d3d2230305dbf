import type { Span } from '../../../contract/model'

/**
 * For each stretch, those of the items that share a character with it, in the items' order. The stretches are in order of
 * place and share none.
 */
export function shareOut<Item>(
  stretches: readonly Span[],
  items: readonly Item[],
  spanOf: (item: Item) => Span,
): readonly (readonly Item[])[] {
  const shares: Item[][] = stretches.map(() => [])
  for (const item of items) {
    const { start, end } = spanOf(item)
    for (let at = firstEndingAfter(stretches, start); at < stretches.length; at += 1) {
      if ((stretches[at]?.start ?? end) >= end) break
      shares[at]?.push(item)
    }
  }
  return shares
}

/** The first of the spans that ends after an offset; their number when none does. They are in order and share nothing. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? offset) > offset) high = middle
    else low = middle + 1
  }
  return low
}
