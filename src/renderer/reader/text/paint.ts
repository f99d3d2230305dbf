/** Marks on the page, through the CSS Custom Highlight API: nothing is added to the document, so offsets stay what they are. */

import type { Span } from '../../../contract/model'
import { piecesIn } from './dom-offsets'
import type { Mark, MarkStyle } from './plan-marks'
import { firstEndingAfter } from './share-out'

/** Higher is painted over lower. */
function priorityOf(style: MarkStyle): number {
  if (style.startsWith('label-')) return 1
  if (style.startsWith('chosen-')) return 2
  if (style.startsWith('beneath-') || style.startsWith('line-')) return 3
  if (style === 'term') return 4
  if (style === 'passage' || style === 'flash') return 6
  if (style === 'found') return 7
  if (style === 'found-here') return 8
  return 5
}

/** Paints the marks on the pieces under `root`. Returns its own undo. */
export function paint(root: Node, marks: readonly Mark[]): () => void {
  const painted: (readonly [Highlight, AbstractRange])[] = []
  const pieces = [...piecesIn(root, extentOf(marks))]
  for (const mark of marks)
    for (let at = firstEndingAfter(pieces, mark.start); at < pieces.length; at += 1) {
      const piece = pieces[at]
      if (piece === undefined || piece.start >= mark.end) break
      const { node, start, end } = piece
      const range = document.createRange()
      range.setStart(node, Math.max(0, mark.start - start))
      range.setEnd(node, Math.min(end, mark.end) - start)
      const highlight = highlightOf(mark.style)
      highlight.add(range)
      painted.push([highlight, range])
    }
  return () => {
    for (const [highlight, range] of painted) highlight.delete(range)
  }
}

const extentOf = (marks: readonly Mark[]): Span => ({
  start: marks.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
  end: marks.reduce((most, { end }) => Math.max(most, end), 0),
})

// The registry is the document's: panes share one highlight a style, each with its own ranges.
function highlightOf(style: MarkStyle): Highlight {
  const known = CSS.highlights.get(style)
  if (known !== undefined) return known
  const highlight = new Highlight()
  highlight.priority = priorityOf(style)
  CSS.highlights.set(style, highlight)
  return highlight
}
