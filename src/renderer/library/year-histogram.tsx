import { type CSSProperties, type ReactElement, useId } from 'react'
import { Button } from 'react-aria-components'
import type { ArticleFilter, Facets } from '../../contract/exchange'
import { hint } from '../ui/hint'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { isChosen, toggleFacet } from './article-filter'
import { FacetLines } from './facet-group'
import { type Bar, histogramBars } from './histogram-bars'
import { messages } from './messages'
import './year-histogram.css'

/** When the articles were published: a bar a year (or stretch of years), each a filter. */
export function YearHistogram({
  years,
  filter,
  onFilter,
}: {
  readonly years: Facets['year']
  readonly filter: ArticleFilter
  readonly onFilter: (filter: ArticleFilter) => void
}): ReactElement | null {
  const say = useSay(messages)
  const titleId = useId()
  if (years.length === 0) return null
  const bars = histogramBars(years)
  // One bar alone shows nothing that a line does not.
  const asLines = years.filter(({ value }) => value === null || bars.length === 1)
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>{say('published')}</SectionTitle>
      {bars.length < 2 ? null : <YearBars bars={bars} filter={filter} onFilter={onFilter} />}
      <FacetLines
        lines={asLines.map(({ value, count }) => ({
          key: String(value),
          name: value === null ? say('noDate') : String(value),
          count,
          isChosen: isChosen(filter, 'year', value),
          toggle: () => onFilter(toggleFacet(filter, 'year', [value])),
        }))}
      />
    </section>
  )
}

function YearBars({
  bars,
  filter,
  onFilter,
}: {
  readonly bars: readonly Bar[]
  readonly filter: ArticleFilter
  readonly onFilter: (filter: ArticleFilter) => void
}): ReactElement {
  const most = Math.max(...bars.map(({ count }) => count))
  return (
    <>
      <div className="year-histogram__bars">
        {bars.map((bar) => {
          const isPressed = bar.years.some((year) => isChosen(filter, 'year', year))
          return (
            <YearBar
              key={bar.from}
              bar={bar}
              share={bar.count / most}
              isOn={isPressed || filter.year === undefined}
              isPressed={isPressed}
              onPress={() => onFilter(toggleFacet(filter, 'year', bar.years))}
            />
          )
        })}
      </div>
      <p className="year-histogram__ends" aria-hidden>
        <span>{bars[0]?.from}</span>
        <span>{bars.at(-1)?.to}</span>
      </p>
    </>
  )
}

function YearBar({
  bar,
  share,
  isOn,
  isPressed,
  onPress,
}: {
  readonly bar: Bar
  /** Of the tallest bar, 0 to 1. */
  readonly share: number
  readonly isOn: boolean
  readonly isPressed: boolean
  readonly onPress: () => void
}): ReactElement {
  const say = useSay(messages)
  const name =
    bar.from === bar.to
      ? String(bar.from)
      : say('years', { from: String(bar.from), to: String(bar.to) })
  const label = `${name}: ${say('articleCount', { n: bar.count })}`
  return (
    <Button
      {...hint(label, { side: 'top' })}
      className="year-histogram__bar"
      aria-label={label}
      aria-pressed={isPressed}
      isDisabled={bar.count === 0}
      onPress={onPress}
    >
      <span
        className={`year-histogram__fill ${isOn ? 'year-histogram__fill--on' : ''}`}
        style={{ '--share': share } as CSSProperties}
      />
    </Button>
  )
}
