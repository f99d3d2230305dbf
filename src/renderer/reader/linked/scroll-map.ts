/** A place in one text and the place in another that belongs beside it, in CSS pixels from the tops of the texts. */
export interface PlacePair {
  readonly here: number
  readonly there: number
}

/** Pairs in which both sides rise: a way through two texts without a step back. */
export type ScrollMap = readonly PlacePair[]

/** The pairs in order, without those that would lead back. Of pairs that cross, the earlier here stays. */
export function drawScrollMap(pairs: readonly PlacePair[]): ScrollMap {
  const map: PlacePair[] = []
  const inOrder = pairs.toSorted((one, other) => one.here - other.here || one.there - other.there)
  for (const pair of inOrder) {
    const last = map.at(-1)
    if (last === undefined || (pair.here > last.here && pair.there > last.there)) map.push(pair)
  }
  return map
}

/**
 * The map with one more pair that holds from now on: what contradicts it is left out, and so is what lies within
 * `reach` of it, where a person has just said better.
 */
export const calibrate = (map: ScrollMap, pair: PlacePair, reach: number): ScrollMap => [
  ...map.filter(({ here, there }) => here < pair.here - reach && there < pair.there - reach),
  pair,
  ...map.filter(({ here, there }) => here > pair.here + reach && there > pair.there + reach),
]

/**
 * The place there for a place here: interpolated between two pairs, and held before the first and after the last.
 * Rises with `here` and never jumps. null without a pair.
 */
export function follow(map: ScrollMap, here: number): number | null {
  const first = map[0]
  const last = map.at(-1)
  if (first === undefined || last === undefined) return null
  if (here <= first.here) return first.there
  if (here >= last.here) return last.there
  const at = map.findLastIndex((pair) => pair.here <= here)
  const [from = first, to = last] = [map[at], map[at + 1]]
  return from.there + ((here - from.here) / (to.here - from.here)) * (to.there - from.there)
}

export const turnRound = (map: ScrollMap): ScrollMap =>
  map.map(({ here, there }) => ({ here: there, there: here }))
