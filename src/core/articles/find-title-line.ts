import { foldText } from '../text/fold'
import { opensWithDate } from './date-line'
import type { LineRange } from './find-teasers'
import { isHeadline } from './line-shape'
import type { TextLine } from './split-lines'
import type { Verdicts } from './verdict'

/** The first headline above the running text or at its start: the title of a text that is an article alone. */
export function findFirstHeadline(
  lines: readonly TextLine[],
  verdicts: Verdicts,
  body: LineRange | null,
): number | null {
  return headlinesAbove(lines, verdicts, body)[0] ?? null
}

const wordsUnderMenus = 4
const linesNearBody = 5
const shareRepeated = 0.8
const lengthLookedAt = 500

/**
 * The headline of a page saved with its menus: the one whose words the page's first line, its title,
 * repeats, or else the longest of those next to the running text.
 */
export function findHeadlineUnderMenus(
  lines: readonly TextLine[],
  verdicts: Verdicts,
  body: LineRange | null,
): number | null {
  const wordsAt = (at: number) => lines[at]?.words ?? 0
  const headlines = headlinesAbove(lines, verdicts, body).filter(
    (at) =>
      at !== body?.from && wordsAt(at) >= wordsUnderMenus && !/[^.]\.$/.test(lines[at]?.text ?? ''),
  )
  const pageWords = new Set(foldedWords(lines[0]))
  const repeated = headlines.filter(
    (at) => at > 0 && shareIn(pageWords, lines[at]) >= shareRepeated,
  )
  const near = headlines.slice(-linesNearBody)
  const most = Math.max(...near.map(wordsAt))
  return repeated.at(-1) ?? near.find((at) => wordsAt(at) === most) ?? null
}

const foldedWords = (line: TextLine | undefined) =>
  foldText((line?.text ?? '').slice(0, lengthLookedAt)).split(' ')

function shareIn(words: ReadonlySet<string>, line: TextLine | undefined): number {
  const own = foldedWords(line)
  return own.filter((word) => words.has(word)).length / own.length
}

function headlinesAbove(
  lines: readonly TextLine[],
  verdicts: Verdicts,
  body: LineRange | null,
): readonly number[] {
  return lines
    .slice(0, (body?.from ?? 0) + 1)
    .flatMap((line, at) =>
      verdicts[at] === null && isHeadline(line) && !opensWithDate(line) ? [at] : [],
    )
}
