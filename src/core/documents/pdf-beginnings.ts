import type { PdfLine } from './pdf-lines'
import { usualSize } from './pdf-margins'

const sizeShare = 0.15
const leadingShare = 1.3
const indentShare = 0.8
const leastIndents = 3

/** What is usual in a document. */
interface Setting {
  readonly size: number
  /** The distance most lines stand below one another. */
  readonly leading: number
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
  readonly frames: ReadonlyMap<PdfLine, Frame>
}

/** Where most lines of one column and size begin and how far they reach. */
interface Frame {
  readonly left: number
  readonly right: number
}

/** The lines of a document, in order and without running heads, that begin a paragraph. */
export function findBeginnings(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const setting = {
    size: usualSize(lines),
    leading: usualLeading(lines),
    indents: countIndents(lines) >= leastIndents,
    frames: frameColumns(lines),
  }
  return new Set(
    lines.filter((line, at) => {
      const last = lines[at - 1]
      return last === undefined || begins(last, line, setting) || endsShort(last, line, setting)
    }),
  )
}

const endsSentence = (text: string) => /[.!?…:;]["”’»)\]]*$/u.test(text)

const isIndented = (line: PdfLine, left: number) => line.x - left > line.size * indentShare

const isBelow = (above: PdfLine, line: PdfLine) => above.page === line.page && above.y >= line.y

function begins(last: PdfLine, line: PdfLine, { size, leading, indents, frames }: Setting) {
  if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * sizeShare) return true
  if (!isBelow(last, line)) {
    // A new column or page says nothing of paragraphs.
    const left = frames.get(line)?.left
    if (!endsSentence(last.text) || /^\p{Ll}/u.test(line.text)) return false
    return !indents || left === undefined || isIndented(line, left)
  }
  // Larger letters stand further apart.
  if (last.y - line.y > leading * leadingShare * Math.max(1, line.size / size)) return true
  return isIndented(line, last.x) && endsSentence(last.text)
}

function countIndents(lines: readonly PdfLine[]): number {
  return lines.filter((line, at) => {
    const last = lines[at - 1]
    if (last === undefined || !isBelow(last, line) || line.size !== last.size) return false
    return isIndented(line, last.x) && endsSentence(last.text)
  }).length
}

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

const frameShare = 0.2
const linesToMeasure = 4

/** The frame of each line: a fifth of its column's lines of that size end beyond it. None in too short a column. */
function frameColumns(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, Frame> {
  const frames = new Map<PdfLine, Frame>()
  for (let from = 0, to = 1; from < lines.length; from = to, to += 1) {
    while (to < lines.length && isBelowNext(lines[to - 1], lines[to])) to += 1
    for (const [, same] of Map.groupBy(lines.slice(from, to), ({ size }) => Math.round(size))) {
      if (same.length < linesToMeasure) continue
      const beyond = Math.ceil(same.length * frameShare)
      const left = same.map(({ x }) => x).sort((a, b) => a - b)[beyond] ?? 0
      const right = same.map(({ right }) => right).sort((a, b) => b - a)[beyond - 1] ?? 0
      for (const line of same) frames.set(line, { left, right })
    }
  }
  return frames
}

const isBelowNext = (above: PdfLine | undefined, line: PdfLine | undefined) =>
  above !== undefined && line !== undefined && isBelow(above, line)

/** The next line's first word would have had room: nobody breaks a paragraph there. */
function endsShort(last: PdfLine, next: PdfLine, { frames }: Setting): boolean {
  const frame = frames.get(last)
  if (frame === undefined || /[-\u00ad\u2010]$/.test(last.text)) return false
  const letter = (last.right - last.x) / last.text.length
  const word = (next.text.split(' ', 1)[0] ?? '').length + 1
  return last.right + word * letter * 1.2 < frame.right
}
