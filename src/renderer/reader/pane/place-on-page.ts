/** Between passages and the rectangles they are drawn in. */
import type { Span } from '../../../contract/model'
import { offsetFrom, pieceOf, pointsAround, spanBetween } from '../text/dom-offsets'

/** The passage as a range of the page; null while none of it is rendered. */
export function rangeOf(root: Node, span: Span): Range | null {
  const points = pointsAround<Node>(root, span)
  if (points === null) return null
  const range = document.createRange()
  range.setStart(points[0].node, points[0].offset)
  range.setEnd(points[1].node, points[1].offset)
  return range
}

/** What the user has selected of this text, when it was begun here; null when there is nothing. */
export function selectedSpan(root: Node): Span | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || !root.contains(selection.anchorNode))
    return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const isWhole = root.contains(startContainer) && root.contains(endContainer)
  const span = spanBetween(
    root,
    root.contains(startContainer)
      ? { node: startContainer, offset: startOffset }
      : { node: root, offset: 0 },
    root.contains(endContainer)
      ? { node: endContainer, offset: endOffset }
      : { node: root, offset: root.childNodes.length },
  )
  // A hand that left the pane means what it marked within it.
  if (!isWhole && span !== null) selectSpan(root, span)
  return span
}

/** Where the caret stands in this text; null when something is selected, or it stands elsewhere. */
export function caretOffset(root: Node): number | null {
  const selection = document.getSelection()
  const node = selection?.anchorNode ?? null
  if (selection === null || !selection.isCollapsed || node === null || !root.contains(node))
    return null
  return offsetFrom<Node>(root, { node, offset: selection.anchorOffset })
}

/** Makes a passage the user's selection. */
export function selectSpan(root: Node, span: Span): void {
  const points = pointsAround<Node>(root, span)
  if (points === null) return
  const [from, to] = points
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** The offset of the character under the pointer; null beside the words. */
export function offsetUnder(root: Node, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (caret === null || !root.contains(caret.offsetNode)) return null
  const piece = pieceOf<Node>(caret.offsetNode)
  if (piece === null) return null
  // The caret stands between two characters: the pointer is over the one or the other.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || piece.start + at >= piece.end) continue
    const range = document.createRange()
    range.setStart(caret.offsetNode, at)
    range.setEnd(caret.offsetNode, at + 1)
    const under = [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    )
    if (under) return piece.start + at
  }
  return null
}

/** Whether a passage is rendered and wholly between the edges of the scroller. */
export function isInSight(root: Node, scroller: Element, span: Span): boolean {
  const rect = rangeOf(root, span)?.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  return rect !== undefined && rect.top > frame.top && rect.bottom < frame.bottom
}

/** The offset of the first character in sight below the top edge of the scroller. */
export function firstInSight(root: Node, scroller: Element): number | null {
  const { left, top, width } = scroller.getBoundingClientRect()
  for (let y = top + 12; y < top + 300; y += 18) {
    const caret = document.caretPositionFromPoint(left + width / 2, y)
    if (caret === null || !root.contains(caret.offsetNode)) continue
    const offset = offsetFrom<Node>(root, { node: caret.offsetNode, offset: caret.offset })
    if (offset !== null) return offset
  }
  return null
}
