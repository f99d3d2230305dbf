/** Finds entities' names in a text, with or without their marks. */
import type { EntityId, Span } from '../../contract/model'
import { canonicalWord, foldWord, wordsOf } from '../text/fold'

export interface FoundName extends Span {
  readonly entity: EntityId
}

export interface NameMatcher {
  /**
   * Names in the spans of a text, in order of place; where names overlap, the longer from the left stands. Yields between
   * small pieces of work.
   */
  find(text: string, spans: readonly Span[]): Generator<undefined, readonly FoundName[]>
}

interface NameWord {
  readonly canonical: string
  readonly folded: string
  readonly marked: boolean
}

interface Name {
  readonly entity: EntityId
  readonly words: readonly NameWord[]
  readonly capital: boolean
}

interface TextWord extends NameWord, Span {
  readonly text: string
}

// Between the words of one name: a space or two, a hyphen or dash, a point (U.S., Gen. Giang), never the end of a line.
const withinName = /^[ \u00a0]{0,2}[-‐‑–.·’']?[ \u00a0]{0,2}$/u

/** Takes the names by entity. Longer names are tried first; names of equal words are found for each of their entities. */
export function createNameMatcher(
  names: Iterable<{ readonly entity: EntityId; readonly text: string }>,
): NameMatcher {
  const byFirstWord = new Map<string, Name[]>()
  const describeWord = rememberingWords()
  for (const { entity, text } of names) {
    const words = [...wordsOf(text.normalize('NFC'))].map((word) => describeWord(word.text))
    const first = words[0]
    if (first === undefined) continue
    const name = { entity, words, capital: startsWithCapital(text.trim()) }
    byFirstWord.set(first.folded, [...(byFirstWord.get(first.folded) ?? []), name])
  }
  for (const candidates of byFirstWord.values())
    candidates.sort((one, other) => other.words.length - one.words.length)
  return {
    *find(text, spans) {
      if (byFirstWord.size === 0) return []
      const found: FoundName[] = []
      for (const span of spans) {
        const words = yield* describeWords(text, span, describeWord)
        yield* findAmong(words, text, byFirstWord, found)
      }
      return found
    },
  }
}

const wordsInOneGo = 1000

function* describeWords(
  text: string,
  span: Span,
  describeWord: DescribeWord,
): Generator<undefined, readonly TextWord[]> {
  const words: TextWord[] = []
  for (const { text: word, start, end } of wordsOf(text.slice(span.start, span.end))) {
    const place = { start: span.start + start, end: span.start + end }
    words.push({ ...describeWord(word), ...place, text: word })
    if (words.length % wordsInOneGo === 0) yield
  }
  yield
  return words
}

/** Adds to `found`. */
function* findAmong(
  words: readonly TextWord[],
  text: string,
  byFirstWord: ReadonlyMap<string, readonly Name[]>,
  found: FoundName[],
): Generator<undefined, void> {
  let seen = 0
  for (let at = 0; at < words.length; at++) {
    seen += 1
    if (seen % wordsInOneGo === 0) yield
    const candidates = byFirstWord.get(words[at]?.folded ?? '') ?? []
    const fitting = candidates.filter((name) => standsAt(name, text, words, at))
    const length = fitting[0]?.words.length ?? 0
    const first = words[at]
    const last = words[at + length - 1]
    if (first === undefined || last === undefined || length === 0) continue
    const entities = new Set(
      fitting.filter(({ words }) => words.length === length).map(({ entity }) => entity),
    )
    for (const entity of entities) found.push({ entity, start: first.start, end: last.end })
    at += length - 1
  }
}

function standsAt(name: Name, text: string, words: readonly TextWord[], at: number): boolean {
  if (name.capital && !startsWithCapital(words[at]?.text ?? '')) return false
  return name.words.every((word, index) => {
    const here = words[at + index]
    if (here === undefined || !sameWord(word, here)) return false
    const before = index === 0 ? undefined : words[at + index - 1]
    return before === undefined || withinName.test(text.slice(before.end, here.start))
  })
}

// Marks may be missing on one side (Giang, Phan Van Giang); where both have them they must agree (Hà is not Hạ).
const sameWord = (one: NameWord, other: NameWord): boolean =>
  one.canonical === other.canonical ||
  (one.folded === other.folded && !(one.marked && other.marked))

type DescribeWord = (word: string) => NameWord

const mostRemembered = 50_000

/** Texts say the same words over and over: each is described once, until too many are remembered. */
function rememberingWords(): DescribeWord {
  const known = new Map<string, NameWord>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const canonical = canonicalWord(word)
    const folded = foldWord(word)
    const described = { canonical, folded, marked: canonical !== folded }
    if (known.size === mostRemembered) known.clear()
    known.set(word, described)
    return described
  }
}

const startsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
