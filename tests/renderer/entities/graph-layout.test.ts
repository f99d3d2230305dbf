import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutGraph, mostNodes, shortenLabel } from '../../../src/renderer/entities/graph-layout'
import { entityOf } from './samples'

const companion = fc.record({
  entity: fc.nat(5000).map((mentions) => entityOf('person', `n${mentions}`, mentions)),
  sharedArticles: fc.integer({ min: 1, max: 300 }),
})
const companions = fc.array(companion, { maxLength: 30 })

test('every dot lies inside the drawing and no two dots touch', () => {
  fc.assert(
    fc.property(companions, fc.nat(5000), (shown, mentions) => {
      const { width, height, centre, nodes } = layOutGraph({ mentions }, shown)
      expect(nodes).toHaveLength(Math.min(shown.length, mostNodes))
      const dots = [centre, ...nodes]
      for (const [at, one] of dots.entries()) {
        expect(one.x).toBeGreaterThan(one.radius)
        expect(one.x).toBeLessThan(width - one.radius)
        expect(one.y).toBeGreaterThan(one.radius)
        expect(one.y).toBeLessThan(height - one.radius)
        for (const other of dots.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
            one.radius + other.radius,
          )
      }
    }),
  )
})

test('more shared articles never make a thinner line, more mentions never a smaller dot', () => {
  fc.assert(
    fc.property(companions, (shown) => {
      const { nodes } = layOutGraph({ mentions: 1 }, shown)
      for (const one of nodes)
        for (const other of nodes) {
          if (one.sharedArticles > other.sharedArticles)
            expect(one.thickness).toBeGreaterThanOrEqual(other.thickness)
          if (one.entity.mentions > other.entity.mentions)
            expect(one.radius).toBeGreaterThanOrEqual(other.radius)
        }
    }),
  )
})

test('the companion that shares most stands at the height of the middle', () => {
  const shown = ['a', 'b', 'c'].map((name) => ({
    entity: entityOf('place', name),
    sharedArticles: 1,
  }))
  const { centre, nodes } = layOutGraph({ mentions: 1 }, shown.slice(0, 1))
  expect(nodes[0]?.y).toBe(centre.y)
})

test('a long label is cut at a letter, with an ellipsis; a short one stays whole', () => {
  expect(shortenLabel('Tô Lâm')).toBe('Tô Lâm')
  expect(shortenLabel('Quân đội Nhân dân Việt Nam')).toBe('Quân đội Nhân d…')
})
