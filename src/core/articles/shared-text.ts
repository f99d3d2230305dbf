import { foldWord, wordsOf } from '../text/fold'

const syllables = 4
const sampledOneIn = 8
const sketchLimit = 256

/** A text's runs of four syllables, each as a number of 32 bits; case and marks do not matter. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>()
  const words: string[] = []
  for (const { text: word } of wordsOf(text)) {
    words.push(foldWord(word))
    if (words.length > syllables) words.shift()
    if (words.length === syllables) shingles.add(hashOf(words.join(' ')))
  }
  return shingles
}

/** Of the shorter of two texts, the share of runs of four syllables that the other has too: 0 to 1. */
export function sharedShare(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  if (short.size === 0) return 0
  let shared = 0
  for (const shingle of short) if (long.has(shingle)) shared += 1
  return shared / short.size
}

/**
 * The shingles whose numbers are small, sorted, at most 256: two texts sample the same ones, so what their sketches share
 * tells what they share (Broder's bottom sketches, with a fixed rate while the text is short).
 */
export function sketchOf(shingles: ReadonlySet<number>): Uint32Array {
  const ceiling = 2 ** 32 / sampledOneIn
  const sample = [...shingles].filter((shingle) => shingle < ceiling)
  return Uint32Array.from(sample).sort().slice(0, sketchLimit)
}

/** The shared share as two sketches tell it. */
export function sketchedShare(one: Uint32Array, other: Uint32Array): number {
  let [at, there, shared] = [0, 0, 0]
  while (at < one.length && there < other.length) {
    const difference = (one[at] ?? 0) - (other[there] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) at += 1
    if (difference >= 0) there += 1
  }
  // A sketch that is full reaches only so far; beyond the shorter reach nothing is known.
  return shared / Math.max(1, Math.min(at, there))
}

/** FNV-1a over UTF-16 code units, its bits mixed once more so that the small numbers are a fair sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
