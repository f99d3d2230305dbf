/** A piece of text where it stands on a page, in points from the page's lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Of its letters. */
  readonly size: number
  readonly width: number
  readonly endsLine: boolean
}

export interface PdfPage {
  readonly height: number
  readonly pieces: readonly PdfPiece[]
}

export interface PdfLine {
  readonly text: string
  /** From 0. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
  /** How far down the page it stands, 0 to 1. */
  readonly depth: number
}

const nextLineShare = 0.45
const gapShare = 0.2

/** The lines of a document in the order in which its pages write them, which is the order of reading. */
export function pdfLines(pages: readonly PdfPage[]): readonly PdfLine[] {
  return pages.flatMap((page, number) => linesOf(page, number))
}

function linesOf({ height, pieces }: PdfPage, page: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfPiece[] = []
  const close = () => {
    const text = wordsOf(line).replace(/\s+/gu, ' ').trim()
    const first = line.find((piece) => piece.text.trim() !== '')
    if (first !== undefined && text !== '') {
      const size = Math.max(...line.map((piece) => (piece.text.trim() === '' ? 0 : piece.size)))
      const depth = height > 0 ? 1 - first.y / height : 0
      lines.push({ text, page, x: first.x, y: first.y, size, depth })
    }
    line = []
  }
  for (const piece of pieces) {
    const last = line.findLast(({ text }) => text.trim() !== '')
    const isBelow =
      last !== undefined &&
      piece.text.trim() !== '' &&
      Math.abs(piece.y - last.y) > Math.max(last.size, piece.size) * nextLineShare
    if (isBelow) close()
    line.push(piece)
    if (piece.endsLine) close()
  }
  close()
  return lines
}

// Pieces end where the type changes, in the middle of words too: only a gap is a space.
function wordsOf(pieces: readonly PdfPiece[]): string {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    if (end !== null && piece.x - end > piece.size * gapShare) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text
}
