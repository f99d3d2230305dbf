import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleId, EntityId } from '../../../src/contract/model'
import {
  formatPlace,
  type Pane,
  type Place,
  parsePlace,
} from '../../../src/renderer/navigation/place'

const id = fc.uuid()
const span = fc.record({ start: fc.nat(), end: fc.nat() })
const pane: fc.Arbitrary<Pane> = fc.record({
  article: id.map((text) => text as ArticleId),
  span: fc.option(span),
})
const panes = fc
  .array(pane, { maxLength: 3 })
  .chain((open) =>
    fc.record({ panes: fc.constant(open), focused: fc.nat({ max: Math.max(0, open.length - 1) }) }),
  )
const view: fc.Arbitrary<Place> = fc.oneof(
  panes.map((open): Place => ({ view: 'library', ...open })),
  panes.map((open): Place => ({ view: 'reader', ...open })),
  fc
    .tuple(panes, fc.option(id))
    .map(
      ([open, entity]): Place => ({ view: 'entities', entity: entity as EntityId | null, ...open }),
    ),
  fc.tuple(panes, fc.option(fc.array(id, { minLength: 1, maxLength: 5 }))).map(
    ([open, articles]): Place => ({
      view: 'export',
      articles: articles as readonly ArticleId[] | null,
      ...open,
    }),
  ),
)

describe('a place in the address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(view, (place) => {
        expect(parsePlace(formatPlace(place))).toEqual(place)
      }),
    )
  })

  it('is always some place, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { panes, focused } = parsePlace(`#/reader?${text}`)
        expect(panes.length).toBeLessThanOrEqual(3)
        expect(focused).toBeGreaterThanOrEqual(0)
        expect(focused).toBeLessThanOrEqual(Math.max(0, panes.length - 1))
      }),
    )
  })

  it('is the library when nothing can be read', () => {
    for (const hash of ['', '#', '#/nowhere', '#reader', '#/reader/../x'])
      expect(parsePlace(hash)).toEqual({ view: 'library', panes: [], focused: 0 })
  })
})
