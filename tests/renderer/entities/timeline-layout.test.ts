import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutTimeline } from '../../../src/renderer/entities/timeline-layout'
import { articleOf } from './samples'

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const articles = fc
  .array(fc.option(date), { maxLength: 60 })
  .map((dates) => dates.map((day, at) => articleOf(`a${at}`, day)))

test('every dated article has its place on the axis, later ones never before earlier ones', () => {
  fc.assert(
    fc.property(articles, (given) => {
      const dated = given.filter(({ publishedOn }) => publishedOn !== null)
      const timeline = layOutTimeline(given)
      expect(timeline === null).toBe(dated.length === 0)
      const slots = timeline?.slots ?? []
      const placed = slots.flatMap((slot) => slot.articles)
      expect(placed).toHaveLength(dated.length)
      expect(placed.map(({ publishedOn }) => publishedOn)).toEqual(
        dated.map(({ publishedOn }) => publishedOn).toSorted(),
      )
      const places = slots.map(({ at }) => at)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      for (const at of places) expect(at >= 0 && at <= 1).toBe(true)
    }),
  )
})

test('one day alone stands in the middle; two days stand at the ends', () => {
  const alone = layOutTimeline([articleOf('a', '2024-10-22'), articleOf('b', '2024-10-22')])
  expect(alone?.slots.map(({ at, articles: held }) => [at, held.length])).toEqual([[0.5, 2]])
  const two = layOutTimeline([articleOf('a', '2026-02-05'), articleOf('b', '2024-10-22')])
  expect(two?.slots.map(({ at }) => at)).toEqual([0, 1])
  expect([two?.first, two?.last]).toEqual(['2024-10-22', '2026-02-05'])
})
