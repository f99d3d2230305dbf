import type { LineRange } from './find-teasers'
import { endsSentence } from './line-shape'
import type { TextLine } from './split-lines'
import type { Verdicts } from './verdict'

const wordsOfAShortLine = 10
const costOfOtherText = -4

/**
 * The stretch of lines densest in running text, or null when there is none: the run with the greatest sum when a line
 * counts the words it has beyond ten (Kadane's algorithm), and one that other rules took away counts against it. Of a
 * sentence broken over several lines only the first pays for being a line.
 */
export function findBody(lines: readonly TextLine[], verdicts: Verdicts): LineRange | null {
  let best: LineRange | null = null
  let bestSum = 0
  let sum = 0
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += verdicts[at]?.kept === false ? costOfOtherText : density(lines, at)
    if (sum > bestSum) {
      bestSum = sum
      best = { from, to: at + 1 }
    }
  }
  return best
}

function density(lines: readonly TextLine[], at: number): number {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (line === undefined) return 0
  const cost = runsOn(above, line) ? 0 : wordsOfAShortLine
  const whole = endsSentence(line.text) || runsOn(line, below)
  return (whole ? line.words : Math.min(line.words, wordsOfAShortLine)) - cost
}

const wrappedLength = { least: 40, most: 120 }

/** The next line goes on with the sentence: the text was broken to a width. */
const runsOn = (line: TextLine | undefined, next: TextLine | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  line.text.length >= wrappedLength.least &&
  line.text.length <= wrappedLength.most &&
  !endsSentence(line.text) &&
  /^\p{Ll}/u.test(next.text)
