import type { Anchor } from '../../../contract/alignment'
import type { LinkMode } from '../../../contract/reading'
import type { Measures } from './measures'
import { type LinkedPane, restOf } from './scroll-link'
import type { PlacePair } from './scroll-map'

/** The places of two panes that belong beside each other; null when they scroll each by itself. */
export function pairPlaces(
  mode: LinkMode,
  from: LinkedPane,
  to: LinkedPane,
  anchorsBetween: (left: number, right: number) => readonly Anchor[],
  measures: Measures,
): readonly PlacePair[] | null {
  switch (mode) {
    case 'off':
      return null
    case 'proportional':
      return endsOf(from, to)
    case 'anchored': {
      const isLeft = from.pane < to.pane
      const [left, right] = isLeft ? [from, to] : [to, from]
      const anchors = anchorsBetween(left.pane, right.pane)
      const here = measures.of(from)
      const there = measures.of(to)
      return anchors.flatMap((anchor) => {
        const [own, other] = isLeft ? [anchor.left, anchor.right] : [anchor.right, anchor.left]
        return [
          { here: here.topOf(own.start), there: there.topOf(other.start) },
          { here: here.topOf(own.end), there: there.topOf(other.end) },
        ]
      })
    }
  }
}

/** The first place that can be scrolled to, and the last. */
function endsOf(from: LinkedPane, to: LinkedPane): readonly PlacePair[] {
  const first = { here: restOf(from), there: restOf(to) }
  return [first, { here: first.here + wayOf(from), there: first.there + wayOf(to) }]
}

const wayOf = ({ scroller }: LinkedPane): number =>
  Math.max(0, scroller.scrollHeight - scroller.clientHeight)
