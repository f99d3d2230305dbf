import type { Language } from '../../contract/model'
import type { Passage, SignKind } from './describe-passage'
import type { BeadShape, Fit } from './lattice'
import { visitAll } from './visit-all'

/**
 * How often a sign stands in the counterpart of a paragraph that has it, when the other text has it at all. Estimates
 * for news; their order is what matters.
 */
const chanceKept: Readonly<Record<SignKind, number>> = {
  number: 0.85,
  date: 0.8,
  entity: 0.7,
  name: 0.7,
  word: 0.35,
  phrase: 0.15,
}
// Each comparison is made from both sides, and signs come together: a day with its month, the two words of a name.
const trust = 0.6
// A sign in more places says next to nothing, and comparing all of them would take long.
const mostPlaces = 200

/**
 * Paragraphs compared by the signs they share and those they lack, as a naive Bayes classifier does: a sign that few
 * paragraphs of the other text have says much where it is found. One that none of them has says something only when most of
 * them are in its language: in another it may have another form.
 */
export function* compareSigns(
  left: readonly Passage[],
  right: readonly Passage[],
): Generator<undefined, Fit> {
  const places = yield* placesOf(right)
  const here = yield* weighSigns(left, places, right)
  const there = yield* weighSigns(right, yield* placesOf(left), left)
  const shared: ReadonlyMap<number, number>[] = []
  yield* visitAll(left, ({ signs }) => {
    const row = new Map<number, number>()
    for (const { key } of signs) {
      const gain = (here.gains.get(key) ?? 0) + (there.gains.get(key) ?? 0)
      const found = gain === 0 ? [] : (places.get(key) ?? [])
      for (const at of found) row.set(at, (row.get(at) ?? 0) + gain)
    }
    shared.push(row)
  })
  return (at: number, other: number, shape: BeadShape): number => {
    let sum = 0
    for (let one = at; one < at + shape.left; one++) sum += here.missed[one] ?? 0
    for (let one = other; one < other + shape.right; one++) {
      sum += there.missed[one] ?? 0
      for (let two = at; two < at + shape.left; two++) sum += shared[two]?.get(one) ?? 0
    }
    return trust * sum
  }
}

/** Where each sign stands: the numbers of the paragraphs. */
export function* placesOf(
  passages: readonly Passage[],
): Generator<undefined, ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>()
  yield* visitAll(passages, ({ signs }, at) => {
    for (const { key } of signs) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [at])
      else known.push(at)
    }
  })
  return places
}

function usualLanguage(passages: readonly Passage[]): Language | null {
  const counts = new Map<Language | null, number>()
  for (const { language } of passages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

interface SignWeights {
  /** What finding a sign again says over missing it, by key. */
  readonly gains: ReadonlyMap<string, number>
  /** What a paragraph has against it when all its signs are missing. */
  readonly missed: readonly number[]
}

function* weighSigns(
  own: readonly Passage[],
  otherPlaces: ReadonlyMap<string, readonly number[]>,
  others: readonly Passage[],
): Generator<undefined, SignWeights> {
  const theirs = usualLanguage(others)
  const gains = new Map<string, number>()
  const missed: number[] = []
  yield* visitAll(own, ({ signs, language }) => {
    const isTheirs = language !== null && language === theirs
    let sum = 0
    for (const { key, kind } of signs) {
      const places = otherPlaces.get(key)?.length ?? 0
      if (places > mostPlaces || (places === 0 && !isTheirs)) continue
      const byAccident = (places + 0.5) / (others.length + 1)
      const found = Math.max(0, Math.log(chanceKept[kind] / byAccident))
      const missing = Math.min(0, Math.log((1 - chanceKept[kind]) / (1 - byAccident)))
      gains.set(key, found - missing)
      sum += missing
    }
    missed.push(sum)
  })
  return { gains, missed }
}
