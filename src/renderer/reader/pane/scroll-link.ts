/**
 * Panes that scroll together. The pane under the hand leads; what the others do because of it is never passed on, and a
 * hand on another pane takes the lead at once.
 */
import { createContext } from 'react'
import { followPosition, type ScrollExtent } from './scroll-position'

export interface ScrollLink {
  /** Takes part until the returned function is called. */
  readonly join: (pane: HTMLElement) => () => void
  /** Nobody leads until a hand is on a pane again: for jumps. */
  readonly release: () => void
}

const handEvents = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

export function createScrollLink(isOn: () => boolean): ScrollLink {
  const panes = new Set<HTMLElement>()
  let leader: HTMLElement | null = null
  const follow = (pane: HTMLElement) => {
    if (pane !== leader || !isOn()) return
    for (const other of panes)
      if (other !== pane)
        other.scrollTop = followPosition(pane.scrollTop, extentOf(pane), extentOf(other))
  }
  return {
    join(pane) {
      const lead = () => {
        leader = pane
      }
      const onScroll = () => follow(pane)
      panes.add(pane)
      for (const event of handEvents) pane.addEventListener(event, lead, { passive: true })
      pane.addEventListener('scroll', onScroll, { passive: true })
      return () => {
        panes.delete(pane)
        for (const event of handEvents) pane.removeEventListener(event, lead)
        pane.removeEventListener('scroll', onScroll)
        if (leader === pane) leader = null
      }
    },
    release() {
      leader = null
    },
  }
}

const extentOf = ({ scrollHeight, clientHeight }: HTMLElement): ScrollExtent => ({
  height: scrollHeight,
  view: clientHeight,
})

export const ScrollLinkContext = createContext<ScrollLink>(createScrollLink(() => false))
