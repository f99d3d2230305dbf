import { describeEnd, describeHead } from './describe-ends'
import { findBody } from './find-body'
import { findRepeatedHeadlines, findTeaserLists, type LineRange } from './find-teasers'
import { findFirstHeadline } from './find-title-line'
import { isPage, readPage, trimFurniture, trimInside } from './read-page'
import { recogniseLine } from './recognise-line'
import { readAddressLine } from './source-line'
import type { TextLine } from './split-lines'
import { type DraftVerdicts, keptAs, trimmedAs, type Verdict, type Verdicts } from './verdict'

/**
 * Every line's role, whether it is kept, and the rule that says so. Where nothing says otherwise a line is a kept
 * paragraph. `url` is where the text was taken from, as one of its lines says.
 */
export function decideRoles(lines: readonly TextLine[], url: string | null): readonly Verdict[] {
  const verdicts = lines.map((line) =>
    url !== null && readAddressLine(line.text)?.address === url
      ? trimmedAs('source', 'source-line')
      : recogniseLine(line),
  )
  const page = isPage(lines, verdicts)
  if (page) trimFurniture(lines, verdicts)
  const teasers = findTeaserLists(lines, verdicts)
  const others = page ? besideBody(lines, verdicts, teasers) : teasers
  trimRanges(verdicts, others, trimmedAs('related', 'teaser-list'))
  trimRanges(verdicts, findRepeatedHeadlines(lines), trimmedAs('related', 'repeated-headlines'))
  trimRepeatedCaptions(lines, verdicts)
  trimAfterEndMark(lines, verdicts)
  const title = page ? readPage(lines, verdicts) : readArticleAlone(lines, verdicts)
  describeHead(lines, verdicts, title)
  describeEnd(lines, verdicts)
  return verdicts.map((verdict) => verdict ?? keptAs('paragraph', 'plain-line'))
}

/** The same for a page whose markup said of some lines what they are. */
export function decideMarkedRoles(
  lines: readonly TextLine[],
  marked: Verdicts,
): readonly Verdict[] {
  const verdicts = lines.map((line, at) => marked[at] ?? recogniseLine(line))
  const article = { from: verdicts.findIndex(isOpen), to: verdicts.findLastIndex(isOpen) + 1 }
  trimFurniture(lines, verdicts)
  trimRepeatedCaptions(lines, verdicts)
  if (article.from !== -1) trimInside(lines, verdicts, article)
  describeHead(
    lines,
    verdicts,
    verdicts.findIndex((verdict) => verdict?.role === 'title'),
  )
  return verdicts.map((verdict) => verdict ?? keptAs('paragraph', 'plain-line'))
}

const isOpen = (verdict: Verdict | null) => verdict === null

// On a page a marker may point to one story in the middle of the article: what holds most of it is no list of others.
function besideBody(
  lines: readonly TextLine[],
  verdicts: DraftVerdicts,
  teasers: readonly LineRange[],
): readonly LineRange[] {
  const body = findBody(lines, verdicts)
  if (body === null) return teasers
  const wordsIn = ({ from, to }: LineRange) =>
    lines.slice(from, to).reduce((sum, { words }) => sum + words, 0)
  return teasers.filter(({ from, to }) => {
    const shared = { from: Math.max(from, body.from), to: Math.min(to, body.to) }
    return wordsIn(shared) <= wordsIn(body) * mostOfABody
  })
}

const mostOfABody = 0.5

/** Marks the title and says where it stands. */
function readArticleAlone(lines: readonly TextLine[], verdicts: DraftVerdicts): number | null {
  const title = findFirstHeadline(lines, verdicts, findBody(lines, verdicts))
  if (title !== null) verdicts[title] = keptAs('title', 'first-line')
  return title
}

function trimRanges(verdicts: DraftVerdicts, ranges: readonly LineRange[], verdict: Verdict): void {
  for (const { from, to } of ranges) verdicts.fill(verdict, from, to)
}

// A picture's text often stands twice: for the picture, and under it.
function trimRepeatedCaptions(lines: readonly TextLine[], verdicts: DraftVerdicts): void {
  for (let at = 1; at < lines.length; at += 1)
    if (verdicts[at]?.role === 'caption' && lines[at]?.text === lines[at - 1]?.text)
      verdicts[at] = trimmedAs('caption', 'repeated-caption')
}

const signatureLines = 3
const signatureWords = 6

// `./.` closes an article of a Vietnamese agency; the few short lines between it and a list of others sign it.
function trimAfterEndMark(lines: readonly TextLine[], verdicts: DraftVerdicts): void {
  for (let mark = 0; mark < lines.length; mark += 1) {
    if (lines[mark]?.text.endsWith('./.') !== true) continue
    let to = mark + 1
    while (to < lines.length && verdicts[to]?.kept !== false && isShort(lines[to])) to += 1
    const closed = to === lines.length || verdicts[to]?.kept === false
    if (closed && to - mark - 1 <= signatureLines)
      verdicts.fill(trimmedAs('source', 'after-end-mark'), mark + 1, to)
    mark = to - 1
  }
}

const isShort = (line: TextLine | undefined) => line !== undefined && line.words <= signatureWords
