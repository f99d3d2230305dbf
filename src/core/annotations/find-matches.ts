/** A stretch that two texts share: `length` characters from `at` in the pattern and from `place` in the text. */
export interface Match {
  readonly at: number
  readonly place: number
  readonly length: number
}

const tooMany = 2000
// A seed that comes more often in a pattern says little; a long pattern that repeats itself must not cost its square.
const mostOfSeed = 16

/**
 * The longest stretches of at least `seed` characters that a pattern shares with a text, in order of place. Seeds are found by
 * a rolling hash of the text (Karp and Rabin, 1987) and extended to the right. Of a text that repeats itself so much that
 * there are thousands, only longer ones.
 */
export function findMatches(pattern: string, text: string, seed: number): readonly Match[] {
  if (pattern.length < seed || text.length < seed) return []
  const matches = matchesOf(pattern, text, seed)
  return matches ?? findMatches(pattern, text, seed * 2)
}

const base = 0x01000193

function matchesOf(pattern: string, text: string, seed: number): readonly Match[] | null {
  const { firstOf, nextOf, mask } = tableOf(pattern, seed)
  const power = powerOf(seed)
  const matches: Match[] = []
  let hash = hashOf(text, seed)
  for (let place = 0; place + seed <= text.length; place++) {
    for (let at = firstOf[slotOf(hash, mask)] ?? -1; at >= 0; at = nextOf[at] ?? -1) {
      const isContinued =
        at > 0 && place > 0 && pattern.charCodeAt(at - 1) === text.charCodeAt(place - 1)
      if (isContinued) continue
      const length = sharedLength(pattern, at, text, place)
      if (length >= seed) matches.push({ at, place, length })
    }
    if (matches.length > tooMany) return null
    hash =
      Math.imul(hash - Math.imul(text.charCodeAt(place), power), base) +
      text.charCodeAt(place + seed)
  }
  return matches
}

/** The pattern's seeds by hash: the first of each slot, and the next one after each. */
function tableOf(pattern: string, seed: number) {
  const size = 2 ** Math.ceil(Math.log2(pattern.length * 4))
  const firstOf = new Int32Array(size).fill(-1)
  const nextOf = new Int32Array(pattern.length).fill(-1)
  const counts = new Uint8Array(size)
  const power = powerOf(seed)
  let hash = hashOf(pattern, seed)
  for (let at = 0; at + seed <= pattern.length; at++) {
    const slot = slotOf(hash, size - 1)
    const count = counts[slot] ?? 0
    if (count < mostOfSeed) {
      counts[slot] = count + 1
      nextOf[at] = firstOf[slot] ?? -1
      firstOf[slot] = at
    }
    hash =
      Math.imul(hash - Math.imul(pattern.charCodeAt(at), power), base) +
      pattern.charCodeAt(at + seed)
  }
  return { firstOf, nextOf, mask: size - 1 }
}

function hashOf(text: string, length: number): number {
  let hash = 0
  for (let at = 0; at < length; at++) hash = Math.imul(hash, base) + text.charCodeAt(at)
  return hash | 0
}

function powerOf(seed: number): number {
  let power = 1
  for (let at = 1; at < seed; at++) power = Math.imul(power, base)
  return power
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

function sharedLength(one: string, at: number, other: string, place: number): number {
  let length = 0
  while (
    at + length < one.length &&
    place + length < other.length &&
    one.charCodeAt(at + length) === other.charCodeAt(place + length)
  )
    length++
  return length
}
