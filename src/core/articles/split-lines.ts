import type { Span } from '../../contract/model'

/** A line with something on it: its place in the text, and its words without the white space at both ends. */
export interface TextLine extends Span {
  readonly text: string
  /** Stretches between white space in the line's first 1,000 characters: enough to tell a headline from a paragraph. */
  readonly words: number
}

/**
 * The lines of a canonical text that hold more than white space, in order, each with the spaces at its ends.
 * Between two of them stand only line feeds and lines of nothing but white space.
 */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    const words = text.slice(start, end).trim()
    if (words !== '') lines.push({ start, end, text: words, words: countStretches(words) })
    start = end + 1
  }
  return lines
}

// Scripts without spaces between words have about two letters a word.
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu

function countStretches(words: string): number {
  const start = words.slice(0, 1000)
  return start.split(/\s+/).length + Math.floor((start.match(unspaced)?.length ?? 0) / 2)
}
