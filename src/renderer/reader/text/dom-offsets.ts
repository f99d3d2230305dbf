/**
 * Between places in the page and offsets in the article. A piece is an element with `data-start` and one text node in
 * it: that node's words are the canonical text from that offset on. Whatever else stands in the page (headings, buttons)
 * has no offset. An element with `data-from` and `data-to` holds pieces of that stretch only. Written against the few members of `Node` it needs, so that it can be tested without a page.
 */
import type { Span } from '../../../contract/model'

export interface PageNode<N> {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly parentNode: N | null
  readonly childNodes: ArrayLike<N>
  readonly dataset?: {
    readonly start?: string | undefined
    readonly from?: string | undefined
    readonly to?: string | undefined
  }
}

export interface PagePoint<N> {
  readonly node: N
  readonly offset: number
}

/** A text node of the article and where its words stand. */
export interface Piece<N> extends Span {
  readonly node: N
}

const textNode = 3

/** The piece a text node is; null for text that is not the article's. */
export function pieceOf<N extends PageNode<N>>(node: N): Piece<N> | null {
  if (node.nodeType !== textNode) return null
  const start = Number(node.parentNode?.dataset?.start ?? Number.NaN)
  return Number.isNaN(start) ? null : { node, start, end: start + (node.nodeValue ?? '').length }
}

/** The pieces under `root` that share a character with the span, in order. */
export function* piecesIn<N extends PageNode<N>>(root: N, span: Span): Generator<Piece<N>> {
  const piece = pieceOf(root)
  if (piece !== null && piece.start < span.end && span.start < piece.end) yield piece
  for (let at = 0; at < root.childNodes.length; at += 1) {
    const child = root.childNodes[at]
    if (child !== undefined && mayHold(child, span)) yield* piecesIn(child, span)
  }
}

function mayHold<N extends PageNode<N>>({ dataset }: N, span: Span): boolean {
  if (dataset?.from === undefined || dataset.to === undefined) return true
  return Number(dataset.from) < span.end && span.start < Number(dataset.to)
}

/** The passage between two places of the page; null when there is no text of the article between them. */
export function spanBetween<N extends PageNode<N>>(
  root: N,
  from: PagePoint<N>,
  to: PagePoint<N>,
): Span | null {
  const start = offsetFrom(root, from)
  const end = offsetUpTo(root, to)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The two places that hold a passage between them; null when none of its text is in the page. */
export function pointsAround<N extends PageNode<N>>(
  root: N,
  span: Span,
): readonly [PagePoint<N>, PagePoint<N>] | null {
  let first: PagePoint<N> | null = null
  let last: PagePoint<N> | null = null
  for (const { node, start, end } of piecesIn(root, span)) {
    first ??= { node, offset: Math.max(0, span.start - start) }
    last = { node, offset: Math.min(end, span.end) - start }
  }
  return first === null || last === null ? null : [first, last]
}

/** The offset of the first character of the article at or after a place. */
export function offsetFrom<N extends PageNode<N>>(root: N, point: PagePoint<N>): number | null {
  const own = pieceOf(point.node)
  if (own !== null) return own.start + point.offset
  return walk(root, point, 1)?.start ?? null
}

/** The offset just after the last character of the article before a place. */
export function offsetUpTo<N extends PageNode<N>>(root: N, point: PagePoint<N>): number | null {
  const own = pieceOf(point.node)
  if (own !== null) return own.start + point.offset
  return walk(root, point, -1)?.end ?? null
}

/** The next piece after (`1`) or before (`-1`) a place that is in no piece itself, up to the edge of `root`. */
function walk<N extends PageNode<N>>(
  root: N,
  { node, offset }: PagePoint<N>,
  step: 1 | -1,
): Span | null {
  let container = node
  let at = step === 1 ? offset : offset - 1
  for (;;) {
    for (; at >= 0 && at < container.childNodes.length; at += step) {
      const child = container.childNodes[at]
      const found = child === undefined ? null : outermost(child, step)
      if (found !== null) return found
    }
    const parent = container.parentNode
    if (container === root || parent === null) return null
    at = Array.prototype.indexOf.call(parent.childNodes, container) + step
    container = parent
  }
}

/** The first (`1`) or last (`-1`) piece within a node; the stretch it is for while its words are not in the page yet. */
function outermost<N extends PageNode<N>>(node: N, step: 1 | -1): Span | null {
  const own = pieceOf(node)
  if (own !== null) return own
  const { length } = node.childNodes
  for (let at = step === 1 ? 0 : length - 1; at >= 0 && at < length; at += step) {
    const child = node.childNodes[at]
    const found = child === undefined ? null : outermost(child, step)
    if (found !== null) return found
  }
  const { from, to } = node.dataset ?? {}
  return from === undefined || to === undefined ? null : { start: Number(from), end: Number(to) }
}
