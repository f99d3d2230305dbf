import { keptAs, trimmedAs, type Verdict, type Verdicts } from '../articles/verdict'
import type { PdfLine } from './pdf-lines'
import { findRunningLines, usualSize } from './pdf-margins'

/** A document's text, one paragraph a line, and what its looks say of each line; null where the words must decide. */
export interface DocumentLines {
  readonly text: string
  readonly verdicts: Verdicts
}

interface Paragraph {
  readonly words: string[]
  readonly size: number
  readonly page: number
}

const sizeShare = 0.15
const leadingShare = 1.3
const headlineShare = 1.15

/** Joins the lines of a PDF to paragraphs, over columns and pages. Running heads stand after the paragraph they cut in two. */
export function pdfParagraphs(lines: readonly PdfLine[]): DocumentLines {
  const running = findRunningLines(lines)
  const body = lines.filter((line) => !running.has(line))
  const leading = usualLeading(body)
  const measures = measureColumns(body)
  const words = wordsWithin(lines)
  const out: {
    readonly text: string
    readonly verdict: Verdict | null
    readonly of: Paragraph | null
  }[] = []
  let heads: string[] = []
  let open: { paragraph: Paragraph; last: PdfLine } | null = null
  const close = () => {
    if (open !== null)
      out.push({ text: open.paragraph.words.join(''), verdict: null, of: open.paragraph })
    for (const text of heads)
      out.push({ text, verdict: trimmedAs('navigation', 'running-head'), of: null })
    open = null
    heads = []
  }
  for (const line of lines) {
    if (running.has(line)) {
      heads.push(line.text)
      continue
    }
    const measure = open === null ? null : (measures.get(open.last) ?? null)
    if (
      open === null ||
      beginsParagraph(open.last, line, leading) ||
      endsShort(open.last, line, measure)
    ) {
      close()
      open = { paragraph: { words: [line.text], size: line.size, page: line.page }, last: line }
    } else {
      joinLine(open.paragraph.words, line.text, words)
      open.last = line
    }
  }
  close()
  const title = findTitle(
    out.map(({ of }) => of),
    usualSize(lines),
  )
  return {
    text: out.map(({ text }) => text).join('\n'),
    verdicts: out.map(({ verdict }, at) =>
      at === title ? keptAs('title', 'largest-letters') : verdict,
    ),
  }
}

const endsSentence = (text: string) => /[.!?…:;]["”’»)\]]*$/u.test(text)

function beginsParagraph(last: PdfLine, line: PdfLine, leading: number): boolean {
  if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * sizeShare) return true
  const down = last.y - line.y
  // Up again: a new column or page, which says nothing of paragraphs.
  if (line.page !== last.page || down < 0) return endsSentence(last.text)
  if (down > leading * leadingShare) return true
  return line.x - last.x > line.size * 0.8 && endsSentence(last.text)
}

/** The distance most lines stand below one another. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (let at = 1; at < lines.length; at += 1) {
    const [above, below] = [lines[at - 1], lines[at]]
    if (above === undefined || below === undefined || above.page !== below.page) continue
    const down = above.y - below.y
    if (down <= 0 || down > below.size * 3) continue
    const rounded = Math.round(down * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return usual?.[0] ?? Number.POSITIVE_INFINITY
}

const wordsWithin = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}-]*\p{L}/gu) ?? []))

/** A hyphen at a line's end stays where the document writes the word so elsewhere, and goes where type was only broken. */
function joinLine(words: string[], next: string, known: ReadonlySet<string>): void {
  const last = words.at(-1) ?? ''
  const start = /^\p{Ll}[\p{L}-]*/u.exec(next)?.[0]
  const broken = /(\p{L}+)[-\u00ad]$/u.exec(last)?.[1]
  // A number's hyphen and an address's are their own.
  if (/\d-$|\/\S*-$|-\S*-$/.test(last)) words.push(next)
  else if (broken === undefined || start === undefined) words.push(` ${next}`)
  else if (last.endsWith('-') && known.has(`${broken}-${start}`.toLowerCase())) words.push(next)
  else words.splice(-1, 1, last.slice(0, -1), next)
}

/** The paragraph on the first page in the largest letters, when they are larger than the usual ones. */
function findTitle(paragraphs: readonly (Paragraph | null)[], usual: number): number | null {
  const first = paragraphs.map((one) => (one?.page === 0 ? one.size : 0))
  const largest = first.reduce((most, size) => Math.max(most, size), 0)
  return usual > 0 && largest > usual * headlineShare ? first.indexOf(largest) : null
}

const measureShare = 0.8
const linesToMeasure = 4

/** How far lines reach in each column, by line: four fifths of its lines of that size end before; null in too short a one. */
function measureColumns(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, number | null> {
  const measures = new Map<PdfLine, number | null>()
  for (let from = 0, to = 1; from < lines.length; from = to, to += 1) {
    while (to < lines.length && isBelow(lines[to - 1], lines[to])) to += 1
    const column = lines.slice(from, to)
    for (const [, same] of Map.groupBy(column, ({ size }) => Math.round(size))) {
      const rights = same.map(({ right }) => right).sort((a, b) => a - b)
      const measure =
        rights.length < linesToMeasure ? null : rights[Math.floor(rights.length * measureShare)]
      for (const line of same) measures.set(line, measure ?? null)
    }
  }
  return measures
}

const isBelow = (above: PdfLine | undefined, line: PdfLine | undefined) =>
  above !== undefined && line !== undefined && above.page === line.page && above.y > line.y

/** The next line's first word would have had room: nobody breaks a paragraph there. */
function endsShort(last: PdfLine, next: PdfLine, measure: number | null): boolean {
  if (measure === null || /[-\u00ad]$/.test(last.text)) return false
  const letter = (last.right - last.x) / last.text.length
  const word = (next.text.split(' ', 1)[0] ?? '').length + 1
  return last.right + word * letter * 1.2 < measure
}
