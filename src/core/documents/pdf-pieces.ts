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

const nextLineShare = 0.45

export const hasWords = ({ text }: PdfPiece): boolean => text.trim() !== ''

/** Whether two pieces stand at one height. */
export const isBeside = (one: PdfPiece, other: PdfPiece): boolean =>
  Math.abs(one.y - other.y) <= Math.max(one.size, other.size) * nextLineShare
