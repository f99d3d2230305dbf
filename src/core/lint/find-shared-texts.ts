import { setImmediate } from 'node:timers/promises'
import { sharedShare, shinglesOf, sketchOf } from '../articles/shared-text'

/** Two texts that are, for the most part, one; by their places in the list, the first before the second. */
export interface SharedText {
  readonly one: number
  readonly other: number
  /** Of the shorter text, how much stands in the other. */
  readonly share: number
}

const nearShare = 0.5
// A run of words that stands in more texts than this is a formula of the trade, and says nothing of two of them.
const mostHolders = 50
const fewestCommon = 3

/**
 * Pairs of texts that share at least half of the shorter one, each once. Only those with common samples are compared, and no
 * more than two texts are there at a time: `read` gives one by its place.
 */
export async function findSharedTexts(
  count: number,
  read: (place: number) => Promise<string>,
): Promise<readonly SharedText[]> {
  const holders = new Map<number, number[]>()
  for (let place = 0; place < count; place += 1) {
    for (const sample of sketchOf(shinglesOf(await read(place)))) {
      const known = holders.get(sample)
      if (known === undefined) holders.set(sample, [place])
      else known.push(place)
    }
    if (place % 50 === 49) await setImmediate()
  }
  const shared: SharedText[] = []
  let [place, shingles]: [number | null, ReadonlySet<number>] = [null, new Set()]
  for (const [one, other] of commonPairs(holders, count)) {
    if (place !== one) [place, shingles] = [one, shinglesOf(await read(one))]
    const share = sharedShare(shingles, shinglesOf(await read(other)))
    if (share >= nearShare) shared.push({ one, other, share })
    await setImmediate()
  }
  return shared
}

/** Places of texts with enough samples in common, in order. */
function commonPairs(
  holders: ReadonlyMap<number, readonly number[]>,
  count: number,
): readonly (readonly [number, number])[] {
  // A pair is its first place times the number of texts, plus its second.
  const common = new Map<number, number>()
  for (const places of holders.values()) {
    if (places.length > mostHolders) continue
    for (const [rank, one] of places.entries())
      for (const other of places.slice(rank + 1)) {
        const pair = one * count + other
        common.set(pair, (common.get(pair) ?? 0) + 1)
      }
  }
  return [...common]
    .flatMap(([pair, samples]) => (samples < fewestCommon ? [] : [pair]))
    .sort((one, other) => one - other)
    .map((pair) => [Math.floor(pair / count), pair % count])
}
