import { keptAs, trimmedAs, type Verdict, type Verdicts } from '../articles/verdict'
import { findBeginnings } from './pdf-beginnings'
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

const headlineShare = 1.15

/** Joins the lines of a PDF to paragraphs, over columns and pages. Running heads stand after the paragraph they cut in two. */
export function pdfParagraphs(lines: readonly PdfLine[]): DocumentLines {
  const running = findRunningLines(lines)
  const body = lines.filter((line) => !running.has(line))
  const beginnings = findBeginnings(body)
  const words = wordsWithin(lines)
  const out: {
    readonly text: string
    readonly verdict: Verdict | null
    readonly of: Paragraph | null
  }[] = []
  let heads: string[] = []
  let open: Paragraph | null = null
  const close = () => {
    if (open !== null) out.push({ text: open.words.join(''), verdict: null, of: open })
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
    if (open === null || beginnings.has(line)) {
      close()
      open = { words: [line.text], size: line.size, page: line.page }
    } else joinLine(open.words, line.text, words)
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

const wordsWithin = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}-]*\p{L}/gu) ?? []))

/** A hyphen at a line's end stays where the document writes the word so elsewhere, and goes where type was only broken. */
function joinLine(words: string[], next: string, known: ReadonlySet<string>): void {
  const last = words.at(-1) ?? ''
  const start = /^\p{Ll}[\p{L}-]*/u.exec(next)?.[0]
  const broken = /(\p{L}+)-$/u.exec(last)?.[1]
  // These two are set by type alone.
  if (/\p{L}[\u00ad\u2010]$/u.test(last)) words.splice(-1, 1, last.slice(0, -1), next)
  // A number's hyphen and an address's are their own, and a dash that stands without spaces keeps doing so.
  else if (/\d-$|\/\S*-$|-\S*-$|[^\s–—][–—]$/.test(last)) words.push(next)
  else if (broken === undefined || start === undefined) words.push(` ${next}`)
  else if (known.has(`${broken}-${start}`.toLowerCase())) words.push(next)
  else words.splice(-1, 1, last.slice(0, -1), next)
}

/** The paragraph on the first page in the largest letters, when they are larger than the usual ones. */
function findTitle(paragraphs: readonly (Paragraph | null)[], usual: number): number | null {
  const first = paragraphs.map((one) => (one?.page === 0 ? one.size : 0))
  const largest = first.reduce((most, size) => Math.max(most, size), 0)
  return usual > 0 && largest > usual * headlineShare ? first.indexOf(largest) : null
}
