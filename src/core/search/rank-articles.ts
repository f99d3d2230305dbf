/** Which of the articles that hold a query's words answer it best: those with its marks, and with its words side by side. */
import type { ArticleId } from '../../contract/model'
import type { Answer, AskedText } from './asked-text'
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
 * How often each article holds: each wanted word as it was typed; each pair, marks aside; each pair as it was typed; words
 * that begin as the unfinished one. A row an article, one after the other, because the weights are such a row, too.
 */
interface Signals {
  readonly width: number
  readonly counts: Uint32Array
}

/** Best first, equal ones by id. Scores compare within one answer only. */
export function rankArticles(
  candidates: readonly Candidate[],
  asked: AskedText,
  library: LibraryStatistics,
): FoundArticle[] {
  const width = asked.wanted + 2 * asked.pairs.length + 1
  const signals = { width, counts: new Uint32Array(width * candidates.length) }
  for (const [at, { words }] of candidates.entries())
    countSignals(words, asked, signals.counts, at * width)
  const weights = weighSignals(signals, asked, library)
  const found: FoundArticle[] = []
  for (const [at, { id, score, words }] of candidates.entries()) {
    const row = at * width
    if (asked.unfinished !== null && signals.counts[row + width - 1] === 0) continue
    const length = words.length / library.averageLength
    let sum = score
    for (let signal = 0; signal < width; signal++)
      sum += (weights[signal] ?? 0) * saturate(signals.counts[row + signal] ?? 0, length)
    found.push({ id, score: sum })
  }
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

function weighSignals(
  { width, counts }: Signals,
  { words, wanted, pairs, unfinished }: AskedText,
  library: LibraryStatistics,
): readonly number[] {
  const rarity = (holders: number) => inverseFrequency(holders, library.articles)
  const answers = (row: number) => unfinished === null || counts[row + width - 1] !== 0
  const holders = new Uint32Array(width)
  let answering = 0
  for (let row = 0; row < counts.length; row += width) {
    if (!answers(row)) continue
    answering += 1
    for (let signal = 0; signal < width; signal++)
      if (counts[row + signal] !== 0) holders[signal] = (holders[signal] ?? 0) + 1
  }
  const rarityOf = (signal: number) => rarity(holders[signal] ?? 0)
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
    begunWeight * rarity(answering),
  ]
}

// Runs over every word of every candidate: plain loops, and nothing made on the way.
function countSignals(row: Uint32Array, asked: AskedText, counts: Uint32Array, from: number): void {
  const { words, wanted, answerOf, answers, pairs, unfinished } = asked
  const allPairs = from + wanted
  const exactPairs = allPairs + pairs.length
  const begun = exactPairs + pairs.length
  let previous = 0
  let previousTo = 0
  let previousAt = -2
  for (let at = 0; at < row.length; at++) {
    const word = row[at] ?? 0
    const answer = answerOf[word] ?? 0
    if (answer === 0) continue
    const { to, itself } = answers[answer] ?? noAnswer
    if (itself !== null && itself < wanted) counts[from + itself] = (counts[from + itself] ?? 0) + 1
    if (unfinished !== null && ((to >>> unfinished) & 1) === 1)
      counts[begun] = (counts[begun] ?? 0) + 1
    if (previousAt === at - 1)
      for (const [place, { first, second }] of pairs.entries()) {
        if (((previousTo >>> first) & (to >>> second) & 1) === 0) continue
        counts[allPairs + place] = (counts[allPairs + place] ?? 0) + 1
        if (words[first]?.number === previous && words[second]?.number === word)
          counts[exactPairs + place] = (counts[exactPairs + place] ?? 0) + 1
      }
    previous = word
    previousTo = to
    previousAt = at
  }
}

const noAnswer: Answer = { to: 0, itself: null }
