/** The piece of a text that shows best why it was found. */
import type { Snippet } from '../../contract/exchange'
import type { Span } from '../../contract/model'
import { canonicalWord, foldWord, wordsOf } from '../text/fold'
import type { WordQuery } from './parse-query'

/** Characters a snippet may have, ellipses aside. */
const snippetLength = 180
// A word is cut rather than a line moved by more than this.
const longestShift = 40
// Beyond this many characters a text is not looked through: it would hold up everything else.
const longestLook = 500_000

export interface Marker {
  /** About 180 characters around the words that stand closest together; the text's start when it holds none. */
  snippet(text: string): Snippet
  /** The query's words, folded, with those that finished its unfinished word in the snippets made so far. */
  terms(): readonly string[]
}

interface Match {
  readonly term: number
  readonly exact: boolean
  /** The word before it is the one before it in the query, too. */
  readonly follows: boolean
  readonly start: number
  readonly end: number
}

interface KnownWord {
  readonly term: number
  readonly exact: boolean
}

/** Marks the words a query asks for, in their order in the query. */
export function createMarker(query: WordQuery): Marker {
  const asked = new Set([query.words, ...query.phrases].flat())
  const terms = new Map([...new Set(Array.from(asked, foldWord))].map((term, at) => [term, at]))
  const beginning = query.unfinished ? foldWord(query.words.at(-1) ?? '') : null
  const finished = new Set<string>()
  const known = new Map<string, KnownWord | null>()

  const look = (written: string): KnownWord | null => {
    const folded = foldWord(written)
    const begins = beginning !== null && folded.startsWith(beginning)
    const term = terms.get(folded) ?? (begins ? terms.get(beginning) : undefined)
    if (term === undefined) return null
    finished.add(folded)
    return { term, exact: asked.has(canonicalWord(written)) }
  }
  const find = (text: string): Match[] => {
    const matches: Match[] = []
    let previous: number | null = null
    for (const { text: written, start, end } of wordsOf(text)) {
      const seen = known.get(written)
      const word = seen === undefined ? look(written) : seen
      if (seen === undefined) known.set(written, word)
      if (word !== null) matches.push({ ...word, follows: previous === word.term - 1, start, end })
      previous = word?.term ?? null
    }
    return matches
  }
  return {
    snippet(text) {
      if (terms.size === 0) return { text: cutAround(text, { start: 0, end: 0 }), marks: [] }
      const cut = cutAround(text, bestStretch(find(text.slice(0, longestLook))))
      return { text: cut, marks: find(cut).map(({ start, end }) => [start, end]) }
    },
    terms: () => [...new Set([...terms.keys(), ...finished])],
  }
}

// A different word is worth more than all the order and all the marks a snippet has room for.
const newWordWorth = 1000
const orderWorth = 10
const exactWorth = 1

/** The stretch of at most a snippet's length that holds most of the query: different words, then order, then marks. */
function bestStretch(matches: readonly Match[]): Span {
  const counts = new Map<number, number>()
  let best: Span = { start: 0, end: 0 }
  let most = 0
  let worth = 0
  let left = 0
  for (const match of matches) {
    const count = counts.get(match.term) ?? 0
    counts.set(match.term, count + 1)
    worth += worthOf(match, count === 0)
    for (let first = matches[left]; first !== undefined; first = matches[left]) {
      if (first === match || match.end - first.start <= snippetLength) break
      const rest = (counts.get(first.term) ?? 1) - 1
      counts.set(first.term, rest)
      worth -= worthOf(first, rest === 0)
      left += 1
    }
    if (worth <= most) continue
    most = worth
    best = { start: matches[left]?.start ?? match.start, end: match.end }
  }
  return best
}

const worthOf = ({ follows, exact }: Match, isNew: boolean): number =>
  (isNew ? newWordWorth : 0) + (follows ? orderWorth : 0) + (exact ? exactWorth : 0)

/** The text around a stretch, cut between words where there are any, on one line. */
function cutAround(text: string, stretch: Span): string {
  const room = Math.max(0, snippetLength - (stretch.end - stretch.start))
  const latestStart = Math.max(0, text.length - snippetLength)
  const start = Math.min(latestStart, Math.max(0, stretch.start - Math.floor(room / 2)))
  const from =
    start === 0 ? 0 : laterGap(text, start, Math.min(stretch.start, start + longestShift))
  const end = Math.min(text.length, start + snippetLength)
  const to =
    end === text.length ? end : earlierGap(text, end, Math.max(stretch.end, end - longestShift))
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim()
  const before = /\S/.test(text.slice(0, from)) ? '…' : ''
  const after = /\S/.test(text.slice(to)) ? '…' : ''
  return before + cut + after
}

/** The first gap between words from `at` on, up to `limit`; `at` itself, give or take half a character, when there is none. */
function laterGap(text: string, at: number, limit: number): number {
  for (let place = at; place <= limit; place++) if (isGap(text, place)) return place
  let place = at
  while (place < limit && isInsideCharacter(text, place)) place += 1
  return place
}

/** As `laterGap`, towards the start. */
function earlierGap(text: string, at: number, limit: number): number {
  for (let place = at; place >= limit; place--) if (isGap(text, place)) return place
  let place = at
  while (place > limit && isInsideCharacter(text, place)) place -= 1
  return place
}

const isGap = (text: string, place: number): boolean => /\s/.test(text.slice(place - 1, place + 1))

const isInsideCharacter = (text: string, place: number): boolean =>
  /^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(place, place + 1))
