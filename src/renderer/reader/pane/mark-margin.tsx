import { type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useLinkedPanes } from '../linked/linked-panes'
import type { TextMeasure } from '../linked/measure-text'
import { useDesk } from '../reader-desk'
import type { Painted } from '../text/plan-marks'
import { planStripes, type Stripe } from '../text/plan-stripes'
import { rangeOf } from './place-on-page'
import './mark-margin.css'

/** Stripes in the margin where annotations lie over each other: one for each, side by side. */
export function MarkMargin({
  pane,
  annotations,
  root,
}: {
  readonly pane: number
  readonly annotations: readonly Painted[]
  readonly root: RefObject<HTMLElement | null>
}): ReactElement | null {
  const { labels, chosen } = useDesk()
  const stripes = useMemo(() => planStripes(annotations), [annotations])
  const drawn = useDrawn(pane, stripes, root)
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
function useDrawn(
  pane: number,
  stripes: readonly Stripe[],
  root: RefObject<HTMLElement | null>,
): readonly DrawnStripe[] {
  const { link, measures } = useLinkedPanes()
  const [drawn, setDrawn] = useState(none)
  const last = useRef<{ readonly measure: TextMeasure; readonly of: readonly Stripe[] }>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      const own = link.panes().find((one) => one.pane === pane)
      if (own === undefined || root.current === null) return
      if (stripes.length === 0) return setDrawn(none)
      const measure = measures.of(own)
      // Scrolling alone moves the stripes with their text.
      if (last.current?.measure === measure && last.current.of === stripes) return
      last.current = { measure, of: stripes }
      const { scroller } = own
      const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
      const [from, to] = [
        scroller.scrollTop - ahead,
        scroller.scrollTop + scroller.clientHeight + ahead,
      ]
      const near = stripes.filter(
        ({ annotation: { start, end } }) => measure.topOf(end) > from && measure.topOf(start) < to,
      )
      const text = root.current
      setDrawn(
        near.flatMap((stripe) => {
          const rect = rangeOf(text, stripe.annotation)?.getBoundingClientRect()
          return rect === undefined
            ? []
            : [{ ...stripe, top: rect.top - origin, height: rect.height }]
        }),
      )
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    soon()
    const stop = link.watch(soon)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [link, measures, pane, stripes, root])
  return drawn
}
