import { readingRuns } from './pdf-columns'
import { hasWords, isBeside, type PdfPage, type PdfPiece } from './pdf-pieces'

export interface PdfLine {
  readonly text: string
  /** From 0. */
  readonly page: number
  readonly x: number
  readonly y: number
  /** Where it ends. */
  readonly right: number
  readonly size: number
  /** How far down the page it stands, 0 to 1. */
  readonly depth: number
}

/** The lines of a document in the order of reading. */
export function pdfLines(pages: readonly PdfPage[]): readonly PdfLine[] {
  return pages.flatMap(({ height, pieces }, number) =>
    readingRuns(pieces).flatMap((run) => linesOf(run, height, number)),
  )
}

function linesOf(pieces: readonly PdfPiece[], height: number, page: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfPiece[] = []
  const close = () => {
    // Spaces are pieces of their own: others end where the type changes, in the middle of words too.
    const text = line
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    const written = line.filter(hasWords)
    const [first] = written
    if (first !== undefined) {
      const size = Math.max(...written.map((piece) => piece.size))
      const depth = height > 0 ? 1 - first.y / height : 0
      const right = Math.max(...written.map((piece) => piece.x + piece.width))
      lines.push({ text, page, x: first.x, y: first.y, right, size, depth })
    }
    line = []
  }
  for (const piece of pieces) {
    const last = line.findLast(hasWords)
    if (last !== undefined && hasWords(piece) && !isBeside(last, piece)) close()
    line.push(piece)
    if (piece.endsLine) close()
  }
  close()
  return lines
}
