import { foldWord, type Word, wordsOf } from '../text/fold'

const wordsLookedAt = 5000
const wordsNeeded = 3
const wordsAllowed = 40
const shareNeeded = 0.9

/**
 * The headline an address was made from, each word spelt as the text spells it: the longest runs of slug words that
 * stand in the text, with the hyphens between them. Null when the address has no slug, or fewer than nine tenths of its
 * words stand in the text next to each other.
 */
export function restoreSlug(url: string, text: string): string | null {
  const slug = slugWords(url)
  if (slug.length < wordsNeeded || slug.length > wordsAllowed) return null
  const words = firstWords(text)
  const places = placesOf(words)
  const pieces: string[] = []
  let found = 0
  for (let at = 0; at < slug.length; ) {
    const run = longestRun(slug.slice(at), words, places, text)
    pieces.push(run?.spelling ?? slug[at] ?? '')
    // A word alone is weak: ky stands for kỳ, ký and kỷ. Two neighbours in the text decide each other's marks.
    if (run !== null && (run.length > 1 || /^\d+$/.test(run.spelling))) found += run.length
    at += run?.length ?? 1
  }
  if (found < slug.length * shareNeeded) return null
  const title = pieces.join(' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The words of the last part of an address's path that has some, without extension and the numbers of the site's own. */
function slugWords(url: string): readonly string[] {
  const parts = new URL(url).pathname.split('/').map(wordsOfPart)
  return parts.findLast((words) => words.length > 0) ?? []
}

function wordsOfPart(part: string): readonly string[] {
  const words = part
    .replace(/\.[a-z0-9]{1,6}$/i, '')
    .toLowerCase()
    .split(/[-_.]+/)
    .filter((word) => word !== '')
  const isNumber = (word: string | undefined) => word !== undefined && siteNumber.test(word)
  while (isNumber(words.at(-1))) words.pop()
  while (isNumber(words[0])) words.shift()
  return words.every((word) => /^[a-z0-9]+$/.test(word)) ? words : []
}

const siteNumber = /^(?:[a-z]{0,6}\d{5,}|[a-f0-9]{16,})$/

type FoldedWord = Word & { readonly folded: string }

function firstWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  for (const word of wordsOf(text)) {
    words.push({ ...word, folded: foldWord(word.text) })
    if (words.length === wordsLookedAt) break
  }
  return words
}

function placesOf(words: readonly FoldedWord[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, { folded }] of words.entries()) {
    const known = places.get(folded)
    if (known === undefined) places.set(folded, [at])
    else known.push(at)
  }
  return places
}

interface Run {
  readonly spelling: string
  readonly length: number
}

/** The longest start of `slug` that stands in the text, in its commonest spelling. */
function longestRun(
  slug: readonly string[],
  words: readonly FoldedWord[],
  places: ReadonlyMap<string, readonly number[]>,
  text: string,
): Run | null {
  let length = 0
  let counts = new Map<string, number>()
  for (const from of places.get(slug[0] ?? '') ?? []) {
    const to = runEnd(slug, words, from, text)
    if (to - from < length) continue
    if (to - from > length) counts = new Map()
    length = to - from
    const spelling = text.slice(words[from]?.start, words[to - 1]?.end)
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best === undefined ? null : { spelling: best[0], length }
}

function runEnd(
  slug: readonly string[],
  words: readonly FoldedWord[],
  from: number,
  text: string,
): number {
  let to = from + 1
  while (to - from < slug.length && words[to]?.folded === slug[to - from]) {
    if (!joins.test(text.slice(words[to - 1]?.end, words[to]?.start))) break
    to += 1
  }
  return to
}

/** What may stand between two words of a headline. */
const joins = /^(?:,?[ \u00a0]| ?[–—-] ?|[./])$/
