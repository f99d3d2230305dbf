import { foldWord, wordsOf } from '../text/fold'

const syllables = 4
const sampledOneIn = 8
const sketchLimit = 256

/** A text's runs of four syllables, each as a number of 32 bits; case and marks do not matter. */
export const shinglesOf = (text: string): ReadonlySet<number> => new Set(runsOf(spoken(text)))

function* spoken(text: string): Generator<string> {
  for (const word of wordsOf(text)) yield word.text
}

/** The same of a text that is there as its words, as often as they stand in it. */
export function* runsOf(text: Iterable<string>): Generator<number> {
  let [first, second, third] = [0, 0, 0]
  let words = 0
  for (const word of text) {
    const last = hashOfWord(word)
    words += 1
    if (words >= syllables) yield mix(mix(mix(first, second), third), last)
    ;[first, second, third] = [second, third, last]
  }
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
export function sketchOf(shingles: Iterable<number>): Uint32Array {
  const ceiling = 2 ** 32 / sampledOneIn
  const sample = new Set<number>()
  for (const shingle of shingles) if (shingle < ceiling) sample.add(shingle)
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

const hashes = new Map<string, number>()
const hashesKept = 100_000

/** Of the word without case and marks. Texts are made of few words: most are known. */
function hashOfWord(word: string): number {
  const known = hashes.get(word)
  if (known !== undefined) return known
  const hash = hashOf(foldWord(word))
  if (hashes.size >= hashesKept) hashes.clear()
  hashes.set(word, hash)
  return hash
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Two numbers as one of 32 bits, so that small results are a fair sample: the steps of MurmurHash3. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one, 31) + other
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
