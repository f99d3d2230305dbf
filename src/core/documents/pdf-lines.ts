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
  /** Where it ends. */
  readonly right: number
  readonly size: number
  /** How far down the page it stands, 0 to 1. */
  readonly depth: number
}

const nextLineShare = 0.45

/** The lines of a document in the order in which its pages write them, which is the order of reading. */
export function pdfLines(pages: readonly PdfPage[]): readonly PdfLine[] {
  return pages.flatMap((page, number) => linesOf(page, number))
}

function linesOf({ height, pieces }: PdfPage, page: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfPiece[] = []
  const close = () => {
    // Spaces are pieces of their own: others end where the type changes, in the middle of words too.
    const text = line
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim()
    const first = line.find((piece) => piece.text.trim() !== '')
    if (first !== undefined && text !== '') {
      const size = Math.max(...line.map((piece) => (piece.text.trim() === '' ? 0 : piece.size)))
      const depth = height > 0 ? 1 - first.y / height : 0
      const right = Math.max(...line.map((piece) => piece.x + piece.width))
      lines.push({ text, page, x: first.x, y: first.y, right, size, depth })
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
