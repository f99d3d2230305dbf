import type { ReactElement } from 'react'
import { formatDate, useLanguage } from '../ui/language'
import type { Timeline, TimeSlot } from './timeline-layout'

const width = 320
const marginX = 12
const dotRadius = 5
const dotStep = 12
const mostStacked = 5

/** One dot an article, stacked where several appeared at about the same time. The list beside it says the same in words. */
export function TimeAxis({
  timeline: { first, last, slots },
}: {
  readonly timeline: Timeline
}): ReactElement {
  const language = useLanguage()
  const highest = Math.min(mostStacked, Math.max(...slots.map(({ articles }) => articles.length)))
  const isOverfull = slots.some(({ articles }) => articles.length > mostStacked)
  const baseline = highest * dotStep + (isOverfull ? 14 : 2)
  return (
    <div className="when__axis" aria-hidden="true">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${baseline + dotRadius + 2}`}>
        <line x1={0} x2={width} y1={baseline} y2={baseline} />
        {slots.map((slot) => (
          <Stack key={slot.at} slot={slot} baseline={baseline} />
        ))}
      </svg>
      <p className="when__ends">
        <span>{formatDate(first, language, 'short')}</span>
        {first !== last && <span>{formatDate(last, language, 'short')}</span>}
      </p>
    </div>
  )
}

function Stack({
  slot: { at, articles },
  baseline,
}: {
  readonly slot: TimeSlot
  readonly baseline: number
}): ReactElement {
  const x = marginX + at * (width - 2 * marginX)
  const dots = articles.slice(0, mostStacked)
  const left = articles.length - dots.length
  return (
    <g>
      <title>{articles.map(({ title }) => title).join('\n')}</title>
      {dots.map(({ id }, row) => (
        <circle key={id} cx={x} cy={baseline - row * dotStep} r={dotRadius} />
      ))}
      {left > 0 && (
        <text x={x} y={baseline - mostStacked * dotStep + 2} textAnchor="middle">
          {`+${left}`}
        </text>
      )}
    </g>
  )
}
