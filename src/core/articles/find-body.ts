import type { LineRange } from './find-teasers'
import { endsSentence } from './line-shape'
import type { TextLine } from './split-lines'
import type { Verdicts } from './verdict'

const wordsOfAShortLine = 10
const costOfOtherText = -10

/**
 * The stretch of lines densest in running text, or null when there is none: the run with the greatest sum when a line
 * counts the words it has beyond ten (Kadane's algorithm), and one that other rules took away counts against it.
 */
export function findBody(lines: readonly TextLine[], verdicts: Verdicts): LineRange | null {
  let best: LineRange | null = null
  let bestSum = 0
  let sum = 0
  let from = 0
  for (const [at, line] of lines.entries()) {
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += verdicts[at]?.kept === false ? costOfOtherText : density(line)
    if (sum > bestSum) {
      bestSum = sum
      best = { from, to: at + 1 }
    }
  }
  return best
}

const density = (line: TextLine) =>
  (endsSentence(line.text) ? line.words : Math.min(line.words, wordsOfAShortLine)) -
  wordsOfAShortLine
