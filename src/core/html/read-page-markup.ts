/** A saved page as a text and what its markup says of each line. */
import { keptAs, trimmedAs, type Verdict, type Verdicts } from '../articles/verdict'
import { foldText } from '../text/fold'
import { findArticle, pageParts } from './find-article'
import { descriptionOf, type PageFacts, readPageFacts } from './page-facts'
import { type PageLine, pageLines } from './page-lines'
import { parsePage } from './parse-page'

export interface PageMarkup {
  /** Every line the page shows, one below the other. */
  readonly text: string
  /** What the markup says of each line; null where the words must decide. */
  readonly verdicts: Verdicts
  readonly facts: PageFacts
}

/** Faults: `file/too-complex`; `path` is what it names. */
export function readPageMarkup(html: string, path: string): PageMarkup {
  const document = parsePage(html, path)
  const facts = readPageFacts(document)
  const lines = pageLines(document.body ?? document)
  const article = findArticle(document, lines)
  const title = findTitle(lines, article, facts.title?.value ?? null)
  const authors = foldText((facts.authors?.value ?? []).join(' ')).split(' ')
  const verdicts = lines.map((line, at) =>
    at === title
      ? keptAs('title', 'heading-tag')
      : (judge(line, article.size === 0 || article.has(at)) ?? nameAuthors(line, authors)),
  )
  markStandfirst(lines, verdicts, (title ?? -1) + 1, descriptionOf(document))
  trimLastHeadings(lines, verdicts)
  return { text: lines.map(({ text }) => text).join('\n'), verdicts, facts }
}

const longestByline = 200

/** A line of nothing but the names that the page's tags say wrote it. */
function nameAuthors({ text }: PageLine, authors: readonly string[]): Verdict | null {
  if (text.length > longestByline) return null
  const names = foldText(text)
    .split(' ')
    .filter((word) => !/^(?:by|and|va)$/.test(word))
  return names.length > 1 && names.every((name) => authors.includes(name))
    ? keptAs('byline', 'author-names')
    : null
}

const linesUnderTitle = 5
const longestPlace = 4

/** Among the first lines under the title, the one the page's tags repeat as its description, perhaps after a place. */
function markStandfirst(
  lines: readonly PageLine[],
  verdicts: (Verdict | null)[],
  from: number,
  description: string | null,
): void {
  const words = foldText(description ?? '')
  if (words === '') return
  const shown = [...lines.entries()].filter(([at]) => at >= from && verdicts[at]?.kept !== false)
  for (const [at, { text }] of shown.slice(0, linesUnderTitle)) {
    const line = foldText(text.slice(0, longestDescription))
    const place = line.slice(0, -words.length).split(' ')
    if (verdicts[at] !== null || !line.endsWith(words) || place.length > longestPlace) continue
    verdicts[at] = keptAs('standfirst', 'description-tag')
    return
  }
}

const longestDescription = 2000

/** Headings that no kept line follows stand over something else. */
function trimLastHeadings(lines: readonly PageLine[], verdicts: (Verdict | null)[]): void {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (verdicts[at]?.kept === false) continue
    if (verdicts[at] != null || !lines[at]?.path.some((name) => /^h[2-6]$/.test(name))) return
    verdicts[at] = trimmedAs('navigation', 'outside-article')
  }
}

const linkedShare = 0.7

function judge({ text, path, linked }: PageLine, inArticle: boolean): Verdict | null {
  if (!inArticle || pageParts.some((part) => path.includes(part)))
    return trimmedAs('navigation', 'outside-article')
  if (path.includes('figure') || path.includes('figcaption'))
    return keptAs('caption', 'caption-tag')
  if (path.includes('time')) return keptAs('dateline', 'time-tag')
  return linked >= linkedShare && !/^https?:\S+$/.test(text)
    ? trimmedAs('related', 'link-line')
    : null
}

/** The heading over the article: the one the page's own title repeats, else the first of the highest. */
function findTitle(
  lines: readonly PageLine[],
  article: ReadonlySet<number>,
  pageTitle: string | null,
): number | null {
  const end = Math.min(...article, lines.length)
  const headings = lines.flatMap(({ path }, at) =>
    path.some((name) => /^h[1-3]$/.test(name)) ? [at] : [],
  )
  const repeated = headings.filter((at) => pageTitle?.includes(lines[at]?.text ?? '\n') === true)
  const above = headings.filter((at) => at <= end + 3 && lines[at]?.path.includes('h1') === true)
  return repeated.findLast((at) => at <= end + 3) ?? repeated[0] ?? above.at(-1) ?? null
}
