import { type ReactElement, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../contract/model'
import { rangeOf } from './place-on-page'
import './floating-box.css'

const distance = 6
const margin = 8

/** Holds its children next to a passage: under its last line, or above its first where there is no room. Scrolls with the text. */
export function FloatingBox({
  root,
  scroller,
  span,
  children,
}: {
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly span: Span
  readonly children: ReactNode
}): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const { start, end } = span
  useLayoutEffect(() => {
    const place = () => {
      if (box.current === null || root.current === null || scroller.current === null) return
      putBeside(box.current, root.current, scroller.current, { start, end })
    }
    place()
    const watcher = new ResizeObserver(place)
    for (const element of [box.current, root.current]) if (element) watcher.observe(element)
    return () => watcher.disconnect()
  }, [root, scroller, start, end])
  return (
    <div ref={box} className="floating-box">
      {children}
    </div>
  )
}

function putBeside(box: HTMLElement, root: HTMLElement, scroller: HTMLElement, span: Span): void {
  const rects = rangeOf(root, span)?.getClientRects()
  const first = rects?.[0]
  const last = rects?.[rects.length - 1]
  if (first === undefined || last === undefined) return
  const frame = scroller.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const below = frame.bottom - last.bottom - 2 * distance
  const above = first.top - frame.top - 2 * distance
  const isUnder = height <= below || below >= above
  const top = isUnder ? last.bottom + distance : first.top - distance - height
  const middle = last.left + last.width / 2 - width / 2
  const rightmost = frame.left + scroller.clientWidth - width - margin
  const left = Math.max(frame.left + margin, Math.min(middle, rightmost))
  const origin = (box.offsetParent ?? root).getBoundingClientRect()
  box.style.setProperty('--room', `${isUnder ? below : above}px`)
  box.style.translate = `${left - origin.left}px ${top - origin.top}px`
}
