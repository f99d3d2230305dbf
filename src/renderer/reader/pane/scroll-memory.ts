/** Where an open article was scrolled to: kept for this window while the article is open, through a reload too. */
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { ArticleId } from '../../../contract/model'
import { firstInSight, rangeOf } from './place-on-page'

const prefix = 'lectern.scroll.'

export function useScrollMemory(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  article: ArticleId,
): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const text = root.current
    if (element === null || text === null) return
    restore(element, text, sessionStorage.getItem(prefix + article))
    const keep = () => sessionStorage.setItem(prefix + article, formatPosition(element, text))
    element.addEventListener('scrollend', keep)
    return () => element.removeEventListener('scrollend', keep)
  }, [root, scroller, article])
}

/** How far down, which character was at the top of what was in sight, and how far below the edge it stood. */
function formatPosition(scroller: HTMLElement, text: HTMLElement): string {
  const offset = scroller.scrollTop === 0 ? null : firstInSight(text, scroller)
  const below = offset === null ? null : distanceBelow(scroller, text, offset)
  return JSON.stringify([scroller.scrollTop, offset, below])
}

function restore(scroller: HTMLElement, text: HTMLElement, kept: string | null): void {
  const [top = 0, offset, below] = JSON.parse(kept ?? '[]') as [number?, number?, number?]
  scroller.scrollTop = top
  // The words decide, not the distance: letters and widths may be others by now.
  if (typeof offset !== 'number' || typeof below !== 'number') return
  const now = distanceBelow(scroller, text, offset)
  if (now !== null) scroller.scrollTop += now - below
}

function distanceBelow(scroller: HTMLElement, text: HTMLElement, offset: number): number | null {
  const rect = rangeOf(text, { start: offset, end: offset + 1 })?.getBoundingClientRect()
  return rect === undefined ? null : rect.top - scroller.getBoundingClientRect().top
}

/** Forgets articles that are closed: opened again, they begin at the top. */
export function useForgetClosed(open: readonly ArticleId[]): void {
  const list = open.join(',')
  useEffect(() => {
    const kept = new Set(list.split(',').map((id) => prefix + id))
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(prefix) && !kept.has(key)) sessionStorage.removeItem(key)
  }, [list])
}
