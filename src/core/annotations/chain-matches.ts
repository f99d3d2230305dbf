import type { Match } from './find-matches'

/** Matches in the same order in pattern and text, none of which overlap: one place where the pattern may stand. */
export interface Chain {
  readonly matches: readonly Match[]
  readonly score: number
}

// How many earlier matches each one is compared with: those that belong together lie near each other.
const lookBack = 80
// In matching characters: what a gap costs, and each character of its longer side.
const gapPrice = 1
const lengthPrice = 0.2

/**
 * The best chains of matches, best first, none touching another's stretch of the text. As in sequence comparison (Li, minimap2, 2018):
 * what is shared counts for a chain, what lies between counts against it.
 */
export function chainMatches(
  matches: readonly Match[],
  { furthest, most }: { readonly furthest: number; readonly most: number },
): readonly Chain[] {
  const chains: Chain[] = []
  let left = matches
  while (chains.length < most && left.length > 0) {
    const chain = bestChain(left, furthest)
    chains.push(chain)
    const [from, to] = reachOf(chain)
    left = left.filter(({ place, length }) => place + length <= from || place >= to)
  }
  return chains
}

/** The stretch of the text a chain spans. */
export function reachOf({ matches }: Chain): readonly [number, number] {
  const [first, last] = [matches[0], matches.at(-1)]
  return [first?.place ?? 0, last === undefined ? 0 : last.place + last.length]
}

function bestChain(matches: readonly Match[], furthest: number): Chain {
  const scores = new Float64Array(matches.length)
  const before = new Int32Array(matches.length).fill(-1)
  let best = 0
  for (const [at, match] of matches.entries()) {
    scores[at] = match.length
    for (let prior = at - 1; prior >= Math.max(0, at - lookBack); prior--) {
      const other = matches[prior]
      if (other === undefined || match.place - other.place - other.length > furthest) continue
      const score = (scores[prior] ?? 0) + gainOf(other, match)
      if (score <= (scores[at] ?? 0)) continue
      scores[at] = score
      before[at] = prior
    }
    if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at
  }
  return { matches: trace(matches, before, best), score: scores[best] ?? 0 }
}

/** What a match adds to a chain that ends with another: what of it comes after that one, less the price of the gap. */
function gainOf(earlier: Match, later: Match): number {
  const overlap = Math.max(
    0,
    earlier.at + earlier.length - later.at,
    earlier.place + earlier.length - later.place,
  )
  if (later.at <= earlier.at || overlap >= later.length) return Number.NEGATIVE_INFINITY
  const atGap = later.at + overlap - earlier.at - earlier.length
  const placeGap = later.place + overlap - earlier.place - earlier.length
  return later.length - overlap - gapPrice - lengthPrice * Math.max(atGap, placeGap)
}

function trace(matches: readonly Match[], before: Int32Array, last: number): readonly Match[] {
  const chain: Match[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const match = matches[at]
    if (match === undefined) break
    chain.unshift(match)
  }
  return withoutOverlaps(chain)
}

function withoutOverlaps(chain: readonly Match[]): readonly Match[] {
  const clean: Match[] = []
  for (const { at, place, length } of chain) {
    const last = clean.at(-1)
    const overlap =
      last === undefined
        ? 0
        : Math.max(0, last.at + last.length - at, last.place + last.length - place)
    if (overlap < length)
      clean.push({ at: at + overlap, place: place + overlap, length: length - overlap })
  }
  return clean
}
