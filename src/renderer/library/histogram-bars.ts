import type { FacetCount } from '../../contract/exchange'

/** One bar: the years it stands for, both ends included. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly count: number
  /** The years of this stretch that hold articles: what choosing the bar chooses. */
  readonly years: readonly number[]
}

const mostBars = 24
const widths = [1, 2, 5, 10, 20, 50, 100]

/** Bars without gaps from the first year to the last; long spans get wider bars that begin on round years. */
export function histogramBars(counts: readonly FacetCount<number | null>[]): readonly Bar[] {
  const dated = counts.flatMap(({ value, count }) =>
    value === null ? [] : [{ year: value, count }],
  )
  if (dated.length === 0) return []
  const years = dated.map(({ year }) => year)
  const first = Math.min(...years)
  const last = Math.max(...years)
  const width = widths.find((one) => barsBetween(first, last, one) <= mostBars) ?? 1000
  const start = Math.floor(first / width) * width
  return Array.from({ length: barsBetween(first, last, width) }, (_, index) => {
    const from = start + index * width
    const to = from + width - 1
    const within = dated.filter(({ year }) => year >= from && year <= to)
    return {
      from,
      to,
      count: within.reduce((sum, { count }) => sum + count, 0),
      years: within.map(({ year }) => year),
    }
  })
}

const barsBetween = (first: number, last: number, width: number): number =>
  Math.floor(last / width) - Math.floor(first / width) + 1
