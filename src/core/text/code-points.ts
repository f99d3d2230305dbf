/** Translates between offsets in UTF-16 code units, as the program counts, and in code points, as W3C selectors do. */
export interface CodePointMap {
  /** How many code points stand before an offset; one inside a pair counts the half before it. */
  readonly toCodePoint: (offset: number) => number
  readonly toCodeUnit: (index: number) => number
}

/** Made once per text, in its length; each translation then takes the logarithm of its surrogate pairs. */
export function mapCodePoints(text: string): CodePointMap {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), (pair) => pair.index)
  return {
    toCodePoint: (offset) => offset - countBelow(pairs.length, (n) => (pairs[n] ?? 0) + 1 < offset),
    toCodeUnit: (index) => index + countBelow(pairs.length, (n) => (pairs[n] ?? 0) - n < index),
  }
}

/** How many of the first `length` numbers pass a test that fails from some number on. */
function countBelow(length: number, passes: (n: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
