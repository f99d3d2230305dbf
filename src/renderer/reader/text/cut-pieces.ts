import type { Span } from '../../../contract/model'

const pieceLength = 6000

/**
 * A block in pieces short enough for the browser to lay out one by one: joined, they are the block. Nearly every block
 * is one piece; only a text without line breaks has more. Cuts after white space where there is some, and never inside a
 * surrogate pair.
 */
export function cutPieces(text: string, block: Span): readonly Span[] {
  const pieces: Span[] = []
  let start = block.start
  while (block.end - start > pieceLength) {
    const end = cutAt(text, start)
    pieces.push({ start, end })
    start = end
  }
  pieces.push({ start, end: block.end })
  return pieces
}

function cutAt(text: string, start: number): number {
  const limit = start + pieceLength
  for (let at = limit; at > start + pieceLength / 2; at -= 1)
    if (/\s/.test(text.charAt(at - 1))) return at
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
