import { alignQuote } from './align-quote'
import { type Chain, chainMatches } from './chain-matches'
import { findMatches, type Match } from './find-matches'
import type { SearchedText } from './searched-text'
import type { SoughtQuote } from './sought-quote'
import { type Candidate, weighCandidate } from './weigh-candidate'

// Shorter matches are chance; longer ones miss short quotes.
const seed = 6
const mostApproximate = 3
const mostExact = 8
// What long matches alone give less than this share of the best score cannot come near it by short ones.
const worthAligning = 0.5

/** The places where a quote may stand, the best by score first; of equal ones, the one nearest to where it is expected. */
export function findCandidates(
  text: SearchedText,
  sought: SoughtQuote,
  expected: number,
): readonly Candidate[] {
  const exact = exactPlaces(text, sought, expected)
  const isSame = exact.some(({ at, length }) => at === 0 && length === sought.pattern.length)
  const chains = [
    ...exact.map((match) =>
      alignQuote(sought.pattern, text.letters, { matches: [match], score: 0 }),
    ),
    ...(isSame ? [] : approximateChains(text, sought)),
  ]
  const best = new Map<number, Candidate>()
  for (const candidate of chains.flatMap((chain) => weighCandidate(text, sought, chain) ?? [])) {
    const { start } = candidate.span
    if (candidate.score > (best.get(start)?.score ?? 0)) best.set(start, candidate)
  }
  const farFrom = ({ span }: Candidate) => Math.abs(span.start - expected)
  return [...best.values()].sort(
    (one, other) => other.score - one.score || farFrom(one) - farFrom(other),
  )
}

function approximateChains({ letters }: SearchedText, { pattern }: SoughtQuote): readonly Chain[] {
  const chains = chainMatches(findMatches(pattern, letters, seed), {
    furthest: Math.max(200, pattern.length * 2),
    most: mostApproximate,
  })
  const best = chains[0]?.score ?? 0
  return chains
    .filter(({ score }) => score >= best * worthAligning)
    .map((chain) => alignQuote(pattern, letters, chain))
}

/** Where the quote stands as it was, each place with the characters around it that are as they were too: the best few. */
function exactPlaces(text: SearchedText, sought: SoughtQuote, expected: number): readonly Match[] {
  const { letters } = text
  const { pattern, from, to } = sought
  const exact = pattern.slice(from, to)
  if (exact === '') return []
  let found: Match[] = []
  for (let place = letters.indexOf(exact); place >= 0; place = letters.indexOf(exact, place + 1)) {
    let [before, after] = [0, 0]
    while (before < from && pattern[from - 1 - before] === letters[place - 1 - before]) before++
    const end = place + exact.length
    while (to + after < pattern.length && pattern[to + after] === letters[end + after]) after++
    found.push({ at: from - before, place: place - before, length: before + exact.length + after })
    // A single letter stands in a long text a million times.
    if (found.length >= 1000) found = nearest(text, found, sought, expected)
  }
  return nearest(text, found, sought, expected)
}

/** Of many places those with the most around them, then those nearest to where the quote is expected. */
function nearest(
  { places }: SearchedText,
  exact: readonly Match[],
  { from }: SoughtQuote,
  expected: number,
): Match[] {
  const farFrom = ({ at, place }: Match) => Math.abs((places[place + from - at] ?? 0) - expected)
  return exact
    .toSorted((one, other) => other.length - one.length || farFrom(one) - farFrom(other))
    .slice(0, mostExact)
}
