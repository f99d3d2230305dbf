import type { Snippet } from '../../contract/exchange'

export interface SnippetPiece {
  readonly text: string
  readonly start: number
  readonly marked: boolean
}

/**
 * The text cut where marks begin and end; joined, the pieces are the text. Marks with nothing but space between them make
 * one piece; marks that overlap or lie outside do no harm.
 */
export function splitAtMarks({ text, marks }: Snippet): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = []
  let at = 0
  const cut = (end: number, marked: boolean) => {
    if (end <= at) return
    const last = marked ? pieces.at(-1) : undefined
    const start = last?.marked ? last.start : at
    if (last?.marked) pieces.pop()
    pieces.push({ text: text.slice(start, end), start, marked })
    at = end
  }
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const isNeighbour = pieces.at(-1)?.marked === true && text.slice(at, start).trim() === ''
    if (!isNeighbour) cut(Math.min(start, text.length), false)
    cut(Math.min(end, text.length), true)
  }
  cut(text.length, false)
  return pieces
}
