/**
 * Panes that scroll together. One leads: the first a hand is on, then whichever is pressed or typed into. A wheel or a
 * finger on another pane moves that one alone, and they go on from where it was put.
 */
import type { Article } from '../../../contract/model'
import { calibrate, follow, type PlacePair, type ScrollMap } from './scroll-map'

/** A pane as the link sees it. Places are in CSS pixels from the top of its text. */
export interface LinkedPane {
  readonly scroller: HTMLElement
  /** The text itself, inside of the scroller. */
  readonly root: HTMLElement
  readonly article: Article
  /** Its number from the left. */
  readonly pane: number
}

export interface ScrollLink {
  /** Takes part until the returned function is called. */
  readonly join: (pane: LinkedPane) => () => void
  /**
   * Forgets who leads: for jumps. `anew`: the others come to where they belong when the hand is on one again;
   * `from-here`: they go on from where they are.
   */
  readonly release: (how: 'anew' | 'from-here') => void
  /** Something else than scrolling has moved the texts. */
  readonly tell: () => void
  /** Hears every scrolling, joining and telling; for what is drawn between the panes. */
  readonly watch: (onMove: () => void) => () => void
  readonly panes: () => readonly LinkedPane[]
}

/** How far down the eye rests, as a share of what is in sight. */
const restAt = 0.3
export const restOf = ({ scroller }: LinkedPane): number => scroller.clientHeight * restAt
const placeOf = (pane: LinkedPane): number => pane.scroller.scrollTop + restOf(pane)

/** `mapBetween` leads from a place in the one to that in the other; null when they are not to scroll together. */
export function createScrollLink(
  mapBetween: (from: LinkedPane, to: LinkedPane) => ScrollMap | null,
): ScrollLink {
  const panes = new Set<LinkedPane>()
  const watchers = new Set<() => void>()
  /** Where a person has put a pane, against the one that led. */
  const put = new Map<LinkedPane, { readonly leader: LinkedPane; readonly pair: PlacePair }>()
  let leader: LinkedPane | null = null
  let hand: LinkedPane | null = null
  let isHeld = false
  const tell = () => {
    for (const onMove of watchers) onMove()
  }
  const mapTo = (from: LinkedPane, to: LinkedPane): ScrollMap | null => {
    const map = mapBetween(from, to)
    const own = put.get(to)
    if (map === null || own?.leader !== from) return map
    return calibrate(map, own.pair, from.scroller.clientHeight / 2)
  }
  const bringAlong = (from: LinkedPane) => {
    for (const to of panes) {
      if (to === from) continue
      const map = mapTo(from, to)
      const place = map === null ? null : follow(map, placeOf(from))
      if (place !== null) to.scroller.scrollTop += place - placeOf(to)
    }
  }
  const putThere = (from: LinkedPane, to: LinkedPane) =>
    put.set(to, { leader: from, pair: { here: placeOf(from), there: placeOf(to) } })
  const lead = (pane: LinkedPane) => {
    hand = pane
    if (leader === pane) return
    // Nothing moves because another one leads now: they go on from where they are.
    if (leader !== null || isHeld)
      for (const other of panes) if (other !== pane) putThere(pane, other)
    leader = pane
    isHeld = false
  }
  return {
    join(pane) {
      const { scroller } = pane
      const hearing = new AbortController()
      const { signal } = hearing
      const touch = () => {
        if (leader === null) lead(pane)
        hand = pane
      }
      const onScroll = () => {
        if (hand === pane && leader === pane) bringAlong(pane)
        else if (hand === pane && leader !== null) putThere(leader, pane)
        tell()
      }
      const options = { passive: true, signal } as const
      for (const event of ['wheel', 'touchmove'] as const)
        scroller.addEventListener(event, touch, options)
      for (const event of ['mousedown', 'keydown'] as const)
        scroller.addEventListener(event, () => lead(pane), options)
      scroller.addEventListener('scroll', onScroll, options)
      panes.add(pane)
      tell()
      return () => {
        hearing.abort()
        panes.delete(pane)
        put.delete(pane)
        if (leader === pane) leader = null
        if (hand === pane) hand = null
        tell()
      }
    },
    release(how) {
      isHeld = how === 'from-here'
      leader = null
      hand = null
      put.clear()
    },
    tell,
    watch(onMove) {
      watchers.add(onMove)
      return () => watchers.delete(onMove)
    },
    panes: () => [...panes].sort((one, other) => one.pane - other.pane),
  }
}
