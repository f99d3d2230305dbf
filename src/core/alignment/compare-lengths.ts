import type { Span } from '../../contract/model'
import type { BeadShape, Fit } from './lattice'

// Variances of the logarithm of two paragraphs' ratio: any two of a text, and a paragraph and its translation, which
// are the further apart the shorter they are.
const ofAny = 0.6
const ofCounterparts = 0.03
const ofOneCharacter = 4

/**
 * Paragraphs compared by length: a paragraph and its counterpart are as long as each other, give or take, after Gale and
 * Church (1993). English and Vietnamese need about the same number of characters; the ratio of the whole texts would
 * say otherwise whenever one has a long piece of its own.
 */
export function compareLengths(left: readonly Span[], right: readonly Span[]): Fit {
  const here = measure(left)
  const there = measure(right)
  return (at: number, other: number, shape: BeadShape): number => {
    const own = here(at, at + shape.left)
    const its = there(other, other + shape.right)
    const off = Math.log(its / own)
    const near = ofCounterparts + ofOneCharacter / Math.min(own, its)
    return logNormal(off, near) - logNormal(off, ofAny + near)
  }
}

/** The characters of the paragraphs from one to before another; 1 when there are none. */
function measure(spans: readonly Span[]): (from: number, to: number) => number {
  const sums = [0]
  for (const { start, end } of spans) sums.push((sums.at(-1) ?? 0) + end - start)
  return (from, to) => Math.max(1, (sums[to] ?? 0) - (sums[from] ?? 0))
}

const logNormal = (off: number, variance: number): number =>
  -(off * off) / (2 * variance) - Math.log(variance) / 2
