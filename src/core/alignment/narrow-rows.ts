import { chooseChain } from './choose-chain'
import { placesOf } from './compare-signs'
import type { Passage } from './describe-passage'
import { beadShapes, type Row } from './lattice'
import { visitAll } from './visit-all'

const mostCells = 400_000
const leastReach = 20
const leastSigns = 2

/**
 * The places of the lattice worth looking at: all of them for articles; for texts of many hundred paragraphs a band
 * along the signs that stand only once in either.
 */
export function* narrowRows(
  left: readonly Passage[],
  right: readonly Passage[],
): Generator<undefined, readonly Row[]> {
  const reach = Math.max(leastReach, Math.floor(mostCells / (left.length + 1) / 2))
  const known = reach >= right.length ? [] : yield* pairsOfUniqueSigns(left, right)
  const middles = drawLine([[0, 0], ...known, [left.length, right.length]])
  return middles.map((middle, at) => ({
    from: Math.max(0, middle - reach),
    // As far as the next row, so that a step to the right always leads on.
    to: Math.min(right.length, (middles[at + 1] ?? middle) + reach),
  }))
}

type Place = readonly [number, number]

/** Paragraphs that must be each other's: both have several signs nothing else has; in the order of both texts. */
function* pairsOfUniqueSigns(
  left: readonly Passage[],
  right: readonly Passage[],
): Generator<undefined, readonly Place[]> {
  const here = yield* placesOf(left)
  const there = yield* placesOf(right)
  const counts = new Map<string, { readonly left: number; readonly right: number; count: number }>()
  yield* visitAll(left, ({ signs }, at) => {
    for (const { key } of signs) {
      const [other, oneMore] = there.get(key) ?? []
      if (other === undefined || oneMore !== undefined || here.get(key)?.length !== 1) continue
      const pair = counts.get(`${at} ${other}`) ?? { left: at, right: other, count: 0 }
      pair.count++
      counts.set(`${at} ${other}`, pair)
    }
  })
  const [shape] = beadShapes
  const beads = [...counts.values()].map((pair) => ({ ...pair, shape, strength: pair.count }))
  const chain = yield* chooseChain(beads, leastSigns - 1)
  return chain.map((bead) => [bead.left, bead.right])
}

/** A whole number for each whole number from the first place to the last, on straight lines between the places. */
function drawLine(places: readonly Place[]): readonly number[] {
  const line: number[] = []
  for (const [index, [left, right]] of places.entries()) {
    const [leftBefore, rightBefore] = places[index - 1] ?? [-1, 0]
    const slope = (right - rightBefore) / Math.max(1, left - leftBefore)
    for (let at = leftBefore + 1; at <= left; at++)
      line[at] = Math.round(rightBefore + slope * (at - leftBefore))
  }
  return line
}
