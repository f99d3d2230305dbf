import type { Anchor } from '../../contract/alignment'
import type { Span } from '../../contract/model'
import { chooseChain } from './choose-chain'
import { compareLengths } from './compare-lengths'
import { compareSigns } from './compare-signs'
import type { Passage } from './describe-passage'
import { type Bead, weighBeads } from './lattice'
import { narrowRows } from './narrow-rows'
import { visitAll } from './visit-all'

/** Passages a person has paired. */
export interface Pair {
  readonly left: Span
  readonly right: Span
}

const leastStrength = 0.4
// Weighs more than anything the texts can say.
const personsWord = 1000
const mostWords = 6

/**
 * The anchors between two texts, in the order of the left. Yields between small pieces of work. The pairs a person made
 * are anchors as they are; the paragraphs they lie in are given to nothing else.
 */
export function* alignPassages(
  left: readonly Passage[],
  right: readonly Passage[],
  pairs: readonly Pair[],
): Generator<undefined, readonly Anchor[]> {
  const paired = pairs.map((pair) => ({ ...pair, strength: 1, why: { rule: 'paired' } as const }))
  if (left.length === 0 || right.length === 0) return paired
  const bySigns = yield* compareSigns(left, right)
  const byLengths = compareLengths(left, right)
  const places = pairs.map((pair) => ({
    left: placeIn(left, pair.left),
    right: placeIn(right, pair.right),
  }))
  const rows = yield* narrowRows(left, right)
  const beads = yield* weighBeads(rows, (at, other, shape) => {
    const isPair = places.some((pair) => pair.left === at && pair.right === other)
    return bySigns(at, other, shape) + byLengths(at, other, shape) + (isPair ? personsWord : 0)
  })
  const isFree = (bead: Bead) =>
    places.every(
      (pair) =>
        !isAmong(pair.left, bead.left, bead.shape.left) &&
        !isAmong(pair.right, bead.right, bead.shape.right),
    )
  const anchors: Anchor[] = [...paired]
  const found = yield* chooseChain(beads.filter(isFree), leastStrength)
  yield* visitAll(found, (bead) => anchors.push(describeBead(bead, left, right)))
  return anchors.sort((one, other) => one.left.start - other.left.start)
}

/** The paragraph a passage begins in, or the one before it. */
const placeIn = (passages: readonly Passage[], { start }: Span): number =>
  Math.max(
    0,
    passages.findLastIndex((passage) => passage.start <= start),
  )

const isAmong = (place: number, first: number, count: number): boolean =>
  first <= place && place < first + count

function describeBead(
  { left: at, right: other, shape, strength }: Bead,
  left: readonly Passage[],
  right: readonly Passage[],
): Anchor {
  const here = left.slice(at, at + shape.left)
  const there = right.slice(other, other + shape.right)
  const keys = new Set(there.flatMap(({ signs }) => signs.map(({ key }) => key)))
  const shared = here.flatMap(({ signs }) => signs.filter(({ key }) => keys.has(key)))
  const words = [...new Set(shared.map((sign) => sign.words))].slice(0, mostWords)
  return {
    left: extentOf(here),
    right: extentOf(there),
    strength: Math.min(1, strength),
    why: { rule: 'shared', words },
  }
}

const extentOf = (passages: readonly Span[]): Span => ({
  start: passages[0]?.start ?? 0,
  end: passages.at(-1)?.end ?? 0,
})
