/** Which of the articles that hold a query's words answer it best: those with its marks, and with its words side by side. */
import type { ArticleId } from '../../contract/model'
import type { AskedText } from './asked-text'
import { inverseFrequency, saturate } from './bm25'

/** An article that answers: its numbered words, and the score its words have without their marks. */
export interface Candidate {
  readonly id: ArticleId
  readonly score: number
  readonly words: Uint32Array
}

export interface FoundArticle {
  readonly id: ArticleId
  readonly score: number
}

/** What ranking must know of the library. */
export interface LibraryStatistics {
  readonly articles: number
  /** Words of an article, on average. */
  readonly averageLength: number
  /** How many articles hold this very word. */
  holders(word: number): number
}

// Weights, beside 1 for a typed mark that is there: a plain word that stands plain in the text, a word that begins as the
// unfinished one, a pair of words side by side, and how much of a pair is for its marks. Chosen on questions about 240
// paragraphs in both languages; there, values near these give as many right first answers within a hundredth.
const plainWeight = 0.5
const begunWeight = 0.4
const pairWeight = 0.5
const markedPairShare = 0.7

/**
 * How often an article holds: each wanted word as it was typed; each pair, marks aside; each pair as it was typed; words
 * that begin as the unfinished one. One row, because the weights are such a row, too.
 */
type Signals = Uint32Array

type Counted = Candidate & { readonly signals: Signals }

/** Best first, equal ones by id. Scores compare within one answer only. */
export function rankArticles(
  candidates: readonly Candidate[],
  asked: AskedText,
  library: LibraryStatistics,
): FoundArticle[] {
  const counted = candidates
    .map(({ id, score, words }) => ({ id, score, words, signals: countSignals(words, asked) }))
    .filter(({ signals }) => asked.unfinished === null || signals.at(-1) !== 0)
  const weights = weighSignals(counted, asked, library)
  return counted
    .map(({ id, score, words, signals }) => {
      const length = words.length / library.averageLength
      let sum = score
      for (const [at, weight] of weights.entries())
        sum += weight * saturate(signals[at] ?? 0, length)
      return { id, score: sum }
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

function weighSignals(
  counted: readonly Counted[],
  { words, wanted, pairs }: AskedText,
  library: LibraryStatistics,
): readonly number[] {
  const rarity = (holders: number) => inverseFrequency(holders, library.articles)
  const rarityOf = (signal: number) =>
    rarity(counted.filter(({ signals }) => (signals[signal] ?? 0) > 0).length)
  const markedShares = pairs.map(({ first, second }) =>
    words[first]?.marked === true || words[second]?.marked === true ? markedPairShare : 0,
  )
  return [
    ...words
      .slice(0, wanted)
      .map(({ marked, number }) =>
        number === null ? 0 : (marked ? 1 : plainWeight) * rarity(library.holders(number)),
      ),
    ...markedShares.map((share, at) => pairWeight * (1 - share) * rarityOf(wanted + at)),
    ...markedShares.map((share, at) => pairWeight * share * rarityOf(wanted + pairs.length + at)),
    begunWeight * rarity(counted.length),
  ]
}

// Runs over every word of every candidate: plain loops, and nothing made on the way.
function countSignals(row: Uint32Array, asked: AskedText): Signals {
  const { words, wanted, answerOf, answers, pairs } = asked
  const signals = new Uint32Array(wanted + 2 * pairs.length + 1)
  const count = (signal: number) => {
    signals[signal] = (signals[signal] ?? 0) + 1
  }
  let previous = -1
  let previousTo = 0
  for (let at = 0; at < row.length; at++) {
    const word = row[at] ?? 0
    const answer = answerOf[word] ?? 0
    if (answer === 0) {
      previousTo = 0
      continue
    }
    const { to = 0, itself = null } = answers[answer] ?? {}
    if (itself !== null && itself < wanted) count(itself)
    if (asked.unfinished !== null && (to >>> asked.unfinished) & 1) count(signals.length - 1)
    for (let pair = 0; previousTo !== 0 && pair < pairs.length; pair++) {
      const { first = 0, second = 0 } = pairs[pair] ?? {}
      if (((previousTo >>> first) & (to >>> second) & 1) === 0) continue
      count(wanted + pair)
      if (words[first]?.number === previous && words[second]?.number === word)
        count(wanted + pairs.length + pair)
    }
    previous = word
    previousTo = to
  }
  return signals
}
