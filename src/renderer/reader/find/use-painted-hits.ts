import { type RefObject, useEffect } from 'react'
import type { Span } from '../../../contract/model'
import { piecesIn } from '../text/dom-offsets'
import { paint } from '../text/paint'
import type { Mark } from '../text/plan-marks'
import { firstEndingAfter } from '../text/share-out'

/** Paints those of the hits that are in sight or near it: a long text may have hundreds of thousands. */
export function usePaintedHits(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  hits: readonly Span[],
  current: Span | undefined,
): void {
  useEffect(() => {
    if (root.current === null || scroller.current === null || hits.length === 0) return
    return keepPainted(root.current, scroller.current, (within) =>
      hitsWithin(hits, within).map(({ start, end }) => ({
        start,
        end,
        style: start === current?.start ? 'found-here' : 'found',
      })),
    )
  }, [root, scroller, hits, current])
}

/** Paints each stretch of the text that comes near to what is in sight, until the returned function is called. */
function keepPainted(
  root: HTMLElement,
  scroller: HTMLElement,
  marksOf: (stretch: Span) => readonly Mark[],
): () => void {
  const painted = new Map<HTMLElement, () => void>()
  let frame = 0
  const erase = (isGone: (stretch: HTMLElement) => boolean) => {
    for (const [stretch, undo] of painted)
      if (isGone(stretch)) {
        undo()
        painted.delete(stretch)
      }
  }
  const look = () => {
    frame = 0
    const near = new Set(stretchesNear(root, scroller))
    erase((stretch) => !near.has(stretch))
    for (const stretch of near)
      if (!painted.has(stretch)) painted.set(stretch, paint(stretch, marksOf(extentOf(stretch))))
  }
  const lookSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  // The rest of a long text comes later, and signs between the words are other text nodes.
  const changes = new MutationObserver((records) => {
    erase((stretch) => records.some(({ target }) => stretch.contains(target)))
    lookSoon()
  })
  changes.observe(root, { childList: true, subtree: true })
  const sizes = new ResizeObserver(lookSoon)
  for (const element of [root, scroller]) sizes.observe(element)
  scroller.addEventListener('scroll', lookSoon, { passive: true })
  look()
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    sizes.disconnect()
    scroller.removeEventListener('scroll', lookSoon)
    erase(() => true)
  }
}

function hitsWithin(hits: readonly Span[], { start, end }: Span): readonly Span[] {
  const first = firstEndingAfter(hits, start)
  let last = first
  while ((hits[last]?.start ?? end) < end) last += 1
  return hits.slice(first, last)
}

function extentOf(stretch: HTMLElement): Span {
  const { from, to } = stretch.dataset
  if (from !== undefined && to !== undefined) return { start: Number(from), end: Number(to) }
  const pieces = [...piecesIn<Node>(stretch, { start: 0, end: Number.POSITIVE_INFINITY })]
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 }
}

/** In characters: a stretch longer than this is one line without end, which stands in the page in pieces. */
const longStretch = 20_000

/** The stretches in sight or a window's height away from it, in order. */
function* stretchesNear(root: HTMLElement, scroller: HTMLElement): Generator<HTMLElement> {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const [from, to] = [top - height, bottom + height]
  for (const stretch of between(root, '.text-chunk, .article-text__title', from, to)) {
    const { start, end } = extentOf(stretch)
    if (end - start <= longStretch) yield stretch
    else yield* between(stretch, '.text-block__piece', from, to)
  }
}

/** Those of the elements, which stand below each other, that reach into a strip of the window. */
function* between(
  root: HTMLElement,
  selector: string,
  top: number,
  bottom: number,
): Generator<HTMLElement> {
  const elements = root.querySelectorAll<HTMLElement>(selector)
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? top) > top) high = middle
    else low = middle + 1
  }
  for (let at = low; at < elements.length; at += 1) {
    const element = elements[at]
    if (element === undefined || element.getBoundingClientRect().top >= bottom) return
    yield element
  }
}
