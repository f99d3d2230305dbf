import type { ArticleSummary, IsoDate } from '../../contract/model'

/** Articles published at about the same time. */
export interface TimeSlot {
  /** Along the axis, 0 to 1. */
  readonly at: number
  readonly articles: readonly ArticleSummary[]
}

export interface Timeline {
  readonly first: IsoDate
  readonly last: IsoDate
  readonly slots: readonly TimeSlot[]
}

/** So that dots of neighbouring slots do not touch in the narrowest column. */
const slotCount = 24

/** The dated articles gathered into slots along the axis, oldest first; null when none has a date. */
export function layOutTimeline(articles: readonly ArticleSummary[]): Timeline | null {
  const dated = articles
    .flatMap((article) =>
      article.publishedOn === null ? [] : { article, date: article.publishedOn },
    )
    .toSorted((one, other) => Date.parse(one.date) - Date.parse(other.date))
  const first = dated[0]?.date
  const last = dated.at(-1)?.date
  if (first === undefined || last === undefined) return null
  const start = Date.parse(first)
  const range = Date.parse(last) - start
  const slotOf = (date: IsoDate) =>
    range === 0
      ? (slotCount - 1) / 2
      : Math.round(((Date.parse(date) - start) / range) * (slotCount - 1))
  const slots = [...Map.groupBy(dated, ({ date }) => slotOf(date))].map(([slot, held]) => ({
    at: slot / (slotCount - 1),
    articles: held.map(({ article }) => article),
  }))
  return { first, last, slots }
}
