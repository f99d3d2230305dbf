/** Where an open article is scrolled to, and the way back there. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Span } from '../../../contract/model'
import { type ReadingPlace, useKeptDesk } from '../kept-desk'
import type { PaneKey } from '../pane-key'
import { firstInSight, rangeOf } from './place-on-page'

/** Goes back to where the pane was read; answers with the passage that has to be rendered for it. */
export function useScrollMemory(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  pane: PaneKey,
): Span | null {
  const { placeOf, keepPlace } = useKeptDesk()
  const [wanted] = useState(() => spanAt(placeOf(pane)?.offset ?? null))
  useLayoutEffect(() => {
    const element = scroller.current
    const text = root.current
    if (element === null || text === null) return
    const place = placeOf(pane)
    if (place !== null) goBack(element, text, place)
    const keep = () => keepPlace(pane, readingPlace(element, text))
    element.addEventListener('scrollend', keep)
    const stopHolding = holdWhileResized(element, () => {
      const last = placeOf(pane)
      if (last !== null) goBack(element, text, last)
    })
    return () => {
      stopHolding()
      element.removeEventListener('scrollend', keep)
    }
  }, [root, scroller, pane, placeOf, keepPlace])
  return wanted
}

const spanAt = (offset: number | null): Span | null =>
  offset === null ? null : { start: offset, end: offset + 1 }

function readingPlace(scroller: HTMLElement, text: HTMLElement): ReadingPlace {
  const offset = scroller.scrollTop === 0 ? null : firstInSight(text, scroller)
  const below = offset === null ? null : distanceBelow(scroller, text, offset)
  return { offset, exact: { top: scroller.scrollTop, below } }
}

/** Calls back when the pane has another width: its lines break elsewhere, and the words in sight would run off. */
function holdWhileResized(scroller: HTMLElement, goBackThere: () => void): () => void {
  // The observer says the width once it is laid out; asking for it would lay out a text that is still being built.
  let width = 0
  const watcher = new ResizeObserver(([entry]) => {
    const before = width
    width = entry?.contentRect.width || before
    if (before !== 0 && width !== before) goBackThere()
  })
  watcher.observe(scroller)
  return () => watcher.disconnect()
}

/** The words decide, not the distance: letters and widths may be others by now. */
function goBack(scroller: HTMLElement, text: HTMLElement, { offset, exact }: ReadingPlace): void {
  if (exact !== null) scroller.scrollTop = exact.top
  if (offset === null) return
  const move = () => {
    const now = distanceBelow(scroller, text, offset)
    if (now !== null) scroller.scrollTop += now - (exact?.below ?? lineAtTop)
  }
  move()
  // Text that was skipped until now gets its true height when it comes into sight.
  if (exact === null) requestAnimationFrame(move)
}

/** Where the line that was the first in sight comes to stand, in CSS pixels below the edge. */
const lineAtTop = 12

function distanceBelow(scroller: HTMLElement, text: HTMLElement, offset: number): number | null {
  const rect = rangeOf(text, { start: offset, end: offset + 1 })?.getBoundingClientRect()
  return rect === undefined ? null : rect.top - scroller.getBoundingClientRect().top
}
