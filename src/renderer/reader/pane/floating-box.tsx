import { type ReactElement, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../contract/model'
import type { Hand } from '../passage/follow-selection'
import { rangeOf } from './place-on-page'
import './floating-box.css'

const distance = 6
/** Below the last line hang the handles of a selection by touch; the system's own menu lies above its first. */
const distanceOfHandles = 40
const margin = 8

/** Holds its children next to a passage: under its last line, or above its first where there is no room. Scrolls with the text. */
export function FloatingBox({
  root,
  scroller,
  span,
  hand,
  children,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly span: Span
  /** By which the passage was selected. */
  readonly hand?: Hand | undefined
  readonly children: ReactNode
}): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const { start, end } = span
  useLayoutEffect(() => {
    const place = () => {
      if (box.current === null || root.current === null || scroller.current === null) return
      const gap = hand === 'touch' ? distanceOfHandles : distance
      putBeside(box.current, root.current, scroller.current, { start, end }, gap)
    }
    place()
    const watcher = new ResizeObserver(place)
    for (const element of [box.current, root.current]) if (element) watcher.observe(element)
    return () => watcher.disconnect()
  }, [root, scroller, start, end, hand])
  return (
    <div ref={box} className={`floating-box ${hand === 'touch' ? 'floating-box--touch' : ''}`}>
      {children}
    </div>
  )
}

/** In characters: within so many, words have a place on the page. */
const farEnough = 400

const rectsOf = (root: HTMLElement, span: Span): readonly DOMRect[] => [
  ...(rangeOf(root, span)?.getClientRects() ?? []),
]

function putBeside(
  box: HTMLElement,
  root: HTMLElement,
  scroller: HTMLElement,
  span: Span,
  gap: number,
): void {
  // The ends alone: a passage may be a whole book, of which one end is not in the page yet.
  const begins = rectsOf(root, { ...span, end: Math.min(span.end, span.start + farEnough) })
  const ends = rectsOf(root, { ...span, start: Math.max(span.start, span.end - farEnough) })
  const first = begins[0] ?? ends[0]
  const last = ends.at(-1) ?? begins.at(-1)
  if (first === undefined || last === undefined) return
  const frame = scroller.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const below = frame.bottom - last.bottom - gap - distance
  const above = first.top - frame.top - gap - distance
  const isUnder = height <= below || below >= above
  const top = isUnder ? last.bottom + gap : first.top - gap - height
  const middle = last.left + last.width / 2 - width / 2
  const rightmost = frame.left + scroller.clientWidth - width - margin
  const left = Math.max(frame.left + margin, Math.min(middle, rightmost))
  const origin = (box.offsetParent ?? root).getBoundingClientRect()
  box.style.setProperty('--room', `${isUnder ? below : above}px`)
  box.style.translate = `${left - origin.left}px ${top - origin.top}px`
}
