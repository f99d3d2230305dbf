import { endsSentence, isProse } from './line-shape'
import { isTeaserMarker } from './recognise-line'
import type { TextLine } from './split-lines'
import type { Verdicts } from './verdict'

/** A run of lines by their numbers: `from` included, `to` not. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

const pairsNeeded = 3
const linesBetweenPairs = 3
const pairWords = { least: 3, most: 40 }

/**
 * Lists in which every headline stands twice (the picture's text and the link), perhaps with a summary under it:
 * three such pairs or more close together. The last pair has as many lines under it as the one before.
 */
export function findRepeatedHeadlines(lines: readonly TextLine[]): readonly LineRange[] {
  const ranges: LineRange[] = []
  let pairs: number[] = []
  const close = () => {
    const [first, last, before] = [pairs[0], pairs.at(-1), pairs.at(-2)]
    if (first !== undefined && last !== undefined && before !== undefined)
      if (pairs.length >= pairsNeeded)
        ranges.push({ from: first, to: Math.min(lines.length, last + (last - before)) })
    pairs = []
  }
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (!isHeadlinePair(lines, at)) continue
    const last = pairs.at(-1)
    if (last !== undefined && at - last - 2 > linesBetweenPairs) close()
    pairs.push(at)
    at += 1
  }
  close()
  return ranges
}

function isHeadlinePair(lines: readonly TextLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || line.text !== next?.text || isProse(line)) return false
  return line.words >= pairWords.least && line.words <= pairWords.most
}

const summariesNeeded = 3

/**
 * Lists of other articles under a marker such as “See more”, below the first running text: headlines, and summaries that
 * each stand alone between headlines. Two paragraphs of running text on end are the article again. A list closed by the
 * end of the text keeps its last summary only when it had others, for one paragraph may just as well be the article's last.
 */
export function findTeaserLists(
  lines: readonly TextLine[],
  verdicts: Verdicts,
): readonly LineRange[] {
  const ranges: LineRange[] = []
  const start = lines.findIndex(isSummary)
  for (let at = Math.max(0, start); start !== -1 && at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || !isTeaserMarker(line)) continue
    const to = teaserListEnd(lines, verdicts, at + 1)
    if (to > at + 1) ranges.push({ from: at + 1, to })
    at = to - 1
  }
  return ranges
}

function teaserListEnd(lines: readonly TextLine[], verdicts: Verdicts, from: number): number {
  let summaries = 0
  let afterSummary = false
  for (let at = from; at < lines.length; at += 1) {
    // What a page repeats or offers separates nothing.
    if (at > from && verdicts[at]?.kept === false) continue
    const summary = isSummary(lines[at])
    if (summary && afterSummary) return at - 1
    if (summary) summaries += 1
    afterSummary = summary
  }
  return afterSummary && summaries < summariesNeeded ? lines.length - 1 : lines.length
}

const isSummary = (line: TextLine | undefined) =>
  line !== undefined && isProse(line) && endsSentence(line.text)
