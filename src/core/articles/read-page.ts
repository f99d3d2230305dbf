/** A text that is a whole page saved with its menus: what the menus are, and where the article among them is. */
import { holdsDate, opensWithDate } from './date-line'
import { findBody } from './find-body'
import type { LineRange } from './find-teasers'
import { findFirstHeadline, findHeadlineUnderMenus } from './find-title-line'
import { endsSentence, isProse } from './line-shape'
import { isCreditAlone, isPromotion, opensComments } from './page-words'
import type { TextLine } from './split-lines'
import { type DraftVerdicts, keptAs, trimmedAs } from './verdict'

const labelsOfAPage = 3
const menuLines = 20
const menuShare = 0.6
const menuWords = 4
const listedAbove = 4
const bullet = /^[*+•·o▪–-](?:\s|$)/

/**
 * Labels of a page give it away, or many short lines among few others. An article alone may hold lists too; only a page
 * is searched for menus.
 */
export function isPage(lines: readonly TextLine[], verdicts: DraftVerdicts): boolean {
  const labels = verdicts.filter((verdict) => verdict?.by === 'menu-label').length
  const short = lines.filter(({ words, text }) => words <= menuWords && !endsSentence(text))
  const prose = lines.findIndex(isProse)
  const listed = lines.slice(0, Math.max(0, prose)).filter(({ text }) => bullet.test(text))
  return (
    labels >= labelsOfAPage ||
    listed.length >= listedAbove ||
    (short.length >= menuLines && short.length >= lines.length * menuShare)
  )
}

const timesOfAnArticle = 2

/** Trims what no article has wherever it stands: lines without words, lines that come again, offers, comments. */
export function trimFurniture(lines: readonly TextLine[], verdicts: DraftVerdicts): void {
  const times = new Map<string, number>()
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1)
  const comments = lines.findIndex(
    (line, at) => at > 0 && opensComments(line.text) && hasProse(lines, at),
  )
  for (const [at, line] of lines.entries()) {
    const { text } = line
    if (!/\p{L}{2}/u.test(text)) verdicts[at] ??= trimmedAs('navigation', 'no-words')
    else if (comments !== -1 && at >= comments)
      verdicts[at] = trimmedAs('navigation', 'reader-comments')
    else if ((times.get(text) ?? 0) > timesOfAnArticle && !isSentence(line))
      verdicts[at] ??= trimmedAs('navigation', 'repeated-line')
    else if (
      !endsSentence(text) &&
      line.words >= joinsOfAMenu &&
      (text.match(runTogether)?.length ?? 0) >= joinsOfAMenu
    )
      verdicts[at] ??= trimmedAs('navigation', 'run-together')
    else if (isPromotion(line)) verdicts[at] ??= trimmedAs('navigation', 'promotion-words')
    else if (isCreditAlone(line)) markCredit(lines, verdicts, at)
  }
}

const hasProse = (lines: readonly TextLine[], to: number) =>
  lines.slice(0, to).filter(isProse).length >= 3

// “SecurityCloud StorageEdge Computing”: the items of a menu without what kept them apart.
const runTogether = /\p{Ll}\p{Lu}/gu
const joinsOfAMenu = 3

const captionWords = 60

/** A line that is a credit alone ends the caption above it. */
function markCredit(lines: readonly TextLine[], verdicts: DraftVerdicts, at: number): void {
  verdicts[at] ??= keptAs('caption', 'photo-credit')
  const above = lines[at - 1]
  if (above !== undefined && above.words <= captionWords && above.words > menuWords)
    verdicts[at - 1] ??= keptAs('caption', 'photo-credit')
}

/** Marks the title, trims what is outside the running text, and says where the title stands. */
export function readPage(lines: readonly TextLine[], verdicts: DraftVerdicts): number | null {
  const body = findBody(lines, verdicts)
  if (body === null) return null
  const under = findHeadlineUnderMenus(lines, verdicts, body)
  const title = under ?? findFirstHeadline(lines, verdicts, body)
  if (title !== null)
    verdicts[title] = keptAs('title', under === null ? 'first-line' : 'headline-above-body')
  const top = title === null || title > body.from ? body.from : title
  trim(lines, verdicts, { from: 0, to: top })
  trimBetween(lines, verdicts, { from: top, to: body.from })
  trim(lines, verdicts, { from: endOf(lines, body.to), to: lines.length })
  trimInside(lines, verdicts, { from: top + 1, to: endOf(lines, body.to) })
  return title
}

const shoutedWords = 7

/** Trims what pages put between the paragraphs of an article. */
export function trimInside(
  lines: readonly TextLine[],
  verdicts: DraftVerdicts,
  { from, to }: LineRange,
): void {
  const seen = new Set(lines.slice(0, from).map(({ text }) => text))
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const { text, words } = line
    if (opensWithDate(line) || isMoment(text)) verdicts[at] ??= keptAs('dateline', 'date-line')
    else if (seen.has(text) && !endsSentence(text))
      verdicts[at] ??= trimmedAs('navigation', 'repeated-line')
    else if (words >= shoutedWords && isShouted(text))
      verdicts[at] ??= trimmedAs('related', 'shouted-headline')
    else if (introducesAuthor(lines, at)) verdicts[at] ??= trimmedAs('source', 'author-note')
    seen.add(text)
  }
}

const isShouted = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)

const nameWords = { least: 2, most: 5 }

/** The line goes on from a name that stands alone above it: “An Nguyen”, “An Nguyen is a reporter in Hanoi.” */
function introducesAuthor(lines: readonly TextLine[], at: number): boolean {
  const [name, line] = [lines[at - 1], lines[at]]
  if (name === undefined || line === undefined || !isProse(line)) return false
  if (name.words < nameWords.least || name.words > nameWords.most) return false
  return line.text.startsWith(`${name.text} `)
}

function trim(lines: readonly TextLine[], verdicts: DraftVerdicts, { from, to }: LineRange): void {
  for (let at = from; at < Math.min(to, lines.length); at += 1)
    verdicts[at] ??= trimmedAs('navigation', 'outside-body')
}

const deckWords = 6

// Under the title stand its deck, the byline and the date; shorter lines and lists are the page's.
function trimBetween(
  lines: readonly TextLine[],
  verdicts: DraftVerdicts,
  { from, to }: LineRange,
): void {
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line === undefined || verdicts[at] != null || holdsDate(line)) continue
    if (line.words < deckWords || bullet.test(line.text))
      verdicts[at] = trimmedAs('navigation', 'outside-body')
  }
}

/** The last short sentences of an article: the sum of words does not reach them. */
function endOf(lines: readonly TextLine[], to: number): number {
  let end = to
  while (end < lines.length && isSentence(lines[end])) end += 1
  return end
}

const isSentence = (line: TextLine | undefined) =>
  line !== undefined && line.words > menuWords && /[.!?”"’…]$/.test(line.text)

// “4 hours ago”, “2 min read”, “2:14 p.m.”
const isMoment = (text: string) =>
  text.length < 60 &&
  /^(?:\d{1,2}[:h]\d{2}|(?:updated |published )?\p{L}{3,9}\.? \d{1,2}, \d{4}|\d+ (?:second|minute|min|hour|day|week|month|year)s? ?(?:ago|read)|\d+ (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước)/iu.test(
    text,
  )
