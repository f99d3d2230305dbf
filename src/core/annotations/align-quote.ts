import { alignGap } from './align-gap'
import { type Chain, chainMatches } from './chain-matches'
import type { Match } from './find-matches'

// How much further than the pattern's own length what stands before the first match, and after the last, may be sought.
const slack = 20
// Shorter ones between the long matches are chance.
const shortest = 3

/**
 * A chain of long matches with the short ones found that lie between them and at both ends; of all these, the best chain.
 * `pattern` and `letters` are without white space.
 */
export function alignQuote(pattern: string, letters: string, { matches }: Chain): Chain {
  const [first, last] = [matches[0], matches.at(-1)]
  if (first === undefined || last === undefined) return { matches, score: 0 }
  const all: Match[] = []
  const align = (at: number, atEnd: number, place: number, placeEnd: number) => {
    const found = alignGap(pattern.slice(at, atEnd), letters.slice(place, placeEnd))
    for (const match of found.filter(({ length }) => length >= shortest))
      all.push({ at: at + match.at, place: place + match.place, length: match.length })
  }
  align(0, first.at, Math.max(0, first.place - first.at - slack), first.place)
  let end = { at: first.at, place: first.place }
  for (const match of matches) {
    align(end.at, match.at, end.place, match.place)
    all.push(match)
    end = { at: match.at + match.length, place: match.place + match.length }
  }
  const rest = pattern.length - end.at
  align(end.at, pattern.length, end.place, end.place + rest + slack)
  return chainMatches(all, { furthest: letters.length, most: 1 })[0] ?? { matches, score: 0 }
}
