import type { Anchor } from '../../../contract/alignment'
import type { LinkMode } from '../../../contract/reading'
import type { TextMeasure } from './measure-text'
import type { Measures } from './measures'
import { type LinkedPane, restOf } from './scroll-link'
import { drawScrollMap, type ScrollMap } from './scroll-map'

/** The way from one pane's text through another's; null when they scroll each by itself. */
export type ScrollMapBetween = (
  mode: LinkMode,
  from: LinkedPane,
  to: LinkedPane,
  anchorsBetween: (left: number, right: number) => readonly Anchor[],
) => ScrollMap | null

interface Drawn {
  readonly anchors: readonly Anchor[]
  readonly here: TextMeasure
  readonly there: TextMeasure
  readonly map: ScrollMap
}

/** Maps by anchors are drawn once, and anew when the anchors are others or a text was measured again. */
export function createScrollMaps(measures: Measures): ScrollMapBetween {
  const known = new WeakMap<LinkedPane, WeakMap<LinkedPane, Drawn>>()
  return (mode, from, to, anchorsBetween) => {
    if (mode === 'off') return null
    if (mode === 'proportional') return drawScrollMap(endsOf(from, to))
    const anchors = anchorsBetween(Math.min(from.pane, to.pane), Math.max(from.pane, to.pane))
    const here = measures.of(from)
    const there = measures.of(to)
    const last = known.get(from)?.get(to)
    if (last?.anchors === anchors && last.here === here && last.there === there) return last.map
    const map = drawScrollMap(pairPlaces(anchors, from.pane < to.pane, here, there))
    const ofPane = known.get(from) ?? new WeakMap<LinkedPane, Drawn>()
    known.set(from, ofPane.set(to, { anchors, here, there, map }))
    return map
  }
}

const pairPlaces = (
  anchors: readonly Anchor[],
  isLeft: boolean,
  here: TextMeasure,
  there: TextMeasure,
) =>
  anchors.flatMap((anchor) => {
    const [own, other] = isLeft ? [anchor.left, anchor.right] : [anchor.right, anchor.left]
    return [
      { here: here.topOf(own.start), there: there.topOf(other.start) },
      { here: here.topOf(own.end), there: there.topOf(other.end) },
    ]
  })

/** The first place that can be scrolled to, and the last. */
function endsOf(from: LinkedPane, to: LinkedPane): ScrollMap {
  const first = { here: restOf(from), there: restOf(to) }
  return [first, { here: first.here + wayOf(from), there: first.there + wayOf(to) }]
}

const wayOf = ({ scroller }: LinkedPane): number =>
  Math.max(0, scroller.scrollHeight - scroller.clientHeight)
