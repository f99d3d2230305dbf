import { holdsDate, opensWithDate } from './date-line'
import type { TextLine } from './split-lines'
import { type DraftVerdicts, keptAs } from './verdict'

const headLines = 4

/** Names what stands around the title, or at the start of a text without one: datelines, and a standfirst. */
export function describeHead(
  lines: readonly TextLine[],
  verdicts: DraftVerdicts,
  title: number | null,
): void {
  const first = title === null ? 0 : title + 1
  for (const [at, line] of lines.slice(0, first).entries())
    if (verdicts[at] === null && opensWithDate(line)) verdicts[at] = keptAs('dateline', 'date-line')
  const shown = [...lines.entries()].filter(([at]) => at >= first && verdicts[at]?.kept !== false)
  for (const [at, line] of shown.slice(0, headLines))
    if (verdicts[at] === null && holdsDate(line)) verdicts[at] = keptAs('dateline', 'date-line')
  // A paragraph set off from the running text by a byline, a dateline or a caption; without them it is the first of it.
  const [deck = -1, next = -1] = shown.map(([at]) => at)
  if (title !== null && verdicts[deck] === null && verdicts[next]?.kept === true)
    verdicts[deck] = keptAs('standfirst', 'paragraph-above-caption')
}

const nameLength = 60
const nameWords = { least: 2, most: 5 }

/** The last kept line under others is a byline when it is nothing but a name. */
export function describeEnd(lines: readonly TextLine[], verdicts: DraftVerdicts): void {
  const at = verdicts.findLastIndex((verdict) => verdict?.kept !== false)
  const text = lines[at]?.text ?? ''
  if (at <= 0 || verdicts[at] !== null || text.length > nameLength) return
  const names = text.split(/\s+/)
  const named = names.every((name) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(name))
  if (named && names.length >= nameWords.least && names.length <= nameWords.most)
    verdicts[at] = keptAs('byline', 'names-at-end')
}
