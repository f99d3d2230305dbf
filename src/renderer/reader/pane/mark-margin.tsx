import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { useLinkedPanes } from '../linked/linked-panes'
import type { TextMeasure } from '../linked/measure-text'
import type { LinkedPane } from '../linked/scroll-link'
import { useDesk } from '../reader-desk'
import type { Painted } from '../text/plan-marks'
import { planStripes, type Stripe } from '../text/plan-stripes'
import { rangeOf } from './place-on-page'
import './mark-margin.css'

/** Stripes in the margin where annotations lie over each other: one for each, side by side. */
export function MarkMargin({
  pane,
  annotations,
}: {
  readonly pane: number
  readonly annotations: readonly Painted[]
}): ReactElement | null {
  const { labels, chosen } = useDesk()
  const stripes = useMemo(() => planStripes(annotations), [annotations])
  const drawn = useDrawn(pane, stripes)
  if (drawn.length === 0) return null
  const colourOf = ({ label }: Painted) => labels.find(({ id }) => id === label)?.colour ?? 'yellow'
  return (
    <div className="mark-margin" aria-hidden>
      {drawn.map(({ annotation, lane, top, height }) => (
        <span
          key={annotation.id}
          className={[
            `mark-margin__stripe mark-margin__stripe--${lane}`,
            `label-colour--${colourOf(annotation)}`,
            annotation.id === chosen ? 'mark-margin__stripe--chosen' : '',
          ].join(' ')}
          style={{ top, height }}
        />
      ))}
    </div>
  )
}

/** In CSS pixels from the top of what is scrolled through. */
interface DrawnStripe extends Stripe {
  readonly top: number
  readonly height: number
}

const none: readonly DrawnStripe[] = []
/** Stripes are drawn so far beyond what is in sight: further than the text is measured anew. */
const ahead = 1500

/** The stripes in sight and a little beyond, line by line as the text stands now. */
function useDrawn(pane: number, stripes: readonly Stripe[]): readonly DrawnStripe[] {
  const { link, measures } = useLinkedPanes()
  const [drawn, setDrawn] = useState(none)
  useEffect(() => {
    let frame = 0
    let last: TextMeasure | null = null
    const draw = () => {
      const own = link.panes().find((one) => one.pane === pane)
      if (own === undefined) return
      const measure = measures.of(own)
      // Scrolling alone moves the stripes with their text.
      if (measure !== last) setDrawn(drawNear(stripes, own, measure))
      last = measure
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    if (stripes.length === 0) return setDrawn(none)
    soon()
    const stop = link.watch(soon)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [link, measures, pane, stripes])
  return drawn
}

function drawNear(
  stripes: readonly Stripe[],
  { root, scroller }: LinkedPane,
  { topOf }: TextMeasure,
): readonly DrawnStripe[] {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  const from = scroller.scrollTop - ahead
  const to = scroller.scrollTop + scroller.clientHeight + ahead
  return stripes
    .filter(({ annotation: { start, end } }) => topOf(end) > from && topOf(start) < to)
    .flatMap((stripe) => {
      const rect = rangeOf(root, stripe.annotation)?.getBoundingClientRect()
      return rect === undefined ? [] : [{ ...stripe, top: rect.top - origin, height: rect.height }]
    })
}
