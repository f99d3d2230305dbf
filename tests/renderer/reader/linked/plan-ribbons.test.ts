import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkId, PassageLink } from '../../../../src/contract/links'
import type { ArticleId, IsoTime, Span } from '../../../../src/contract/model'
import { levelPlaces } from '../../../../src/renderer/reader/linked/level-places'
import {
  drawRibbon,
  gatherCorrespondences,
  isSamePlan,
  planRibbons,
} from '../../../../src/renderer/reader/linked/plan-ribbons'

const [left, right] = ['l' as ArticleId, 'r' as ArticleId]
const quote = { exact: '', prefix: '', suffix: '' }
const time = '2026-03-01T08:00:00.000Z' as IsoTime
const end = (article: ArticleId, start: number, state: 'anchored' | 'lost' = 'anchored') => ({
  article,
  start,
  end: start + 10,
  quote,
  state,
})
const link = (from: PassageLink['from'], to: PassageLink['to']): PassageLink => ({
  id: 'k' as LinkId,
  rev: 1,
  kind: 'updates',
  from,
  to,
  comment: '',
  createdAt: time,
  changedAt: time,
})

describe('the ribbons between two panes', () => {
  it('stand for a link whichever of its passages is on the left', () => {
    const expected = { left: { start: 5 }, right: { start: 9 } }
    for (const made of [link(end(left, 5), end(right, 9)), link(end(right, 9), end(left, 5))])
      expect(gatherCorrespondences([], [made], left, right)).toMatchObject([expected])
  })

  it('leave out a link one of whose passages is lost, or lies elsewhere', () => {
    const elsewhere = link(end(left, 5), end('x' as ArticleId, 9))
    const lost = link(end(left, 5, 'lost'), end(right, 9))
    expect(gatherCorrespondences([], [elsewhere, lost], left, right)).toEqual([])
  })

  it('are the same plan as long as nothing moves, comes or goes', () => {
    const all = gatherCorrespondences([], [link(end(left, 5), end(right, 9))], left, right)
    const extent = ({ start, end: until }: Span) => ({ top: start, bottom: until })
    const lower = ({ start, end: until }: Span) => ({ top: start + 1, bottom: until + 1 })
    const plan = planRibbons(all, extent, extent, 800)
    expect(isSamePlan(plan, planRibbons(all, extent, extent, 800))).toBe(true)
    expect(isSamePlan(plan, planRibbons(all, extent, lower, 800))).toBe(false)
    expect(isSamePlan(plan, planRibbons([], extent, extent, 800))).toBe(false)
  })

  it('are drawn while one of their ends is in sight', () => {
    const anchor = {
      left: { start: 0, end: 10 },
      right: { start: 5000, end: 5010 },
      strength: 1,
      why: { rule: 'shared', words: [] },
    } as const
    const extent = ({ start, end: until }: Span) => ({ top: start, bottom: until })
    const below = ({ start, end: until }: Span) => ({ top: start + 9000, bottom: until + 9000 })
    const all = gatherCorrespondences([anchor], [], left, right)
    expect(planRibbons(all, extent, extent, 800)).toHaveLength(1)
    expect(planRibbons(all, below, below, 800)).toEqual([])
    expect(planRibbons(all, extent, extent, 800)[0]?.right.top).toBe(1200)
  })

  it('close on themselves', () => {
    const extent = { top: 1, bottom: 2 }
    expect(drawRibbon({ left: extent, right: extent }, 48)).toMatch(/^M0 1C.*V2C.*0 2Z$/)
  })
})

describe('bringing two passages level', () => {
  it('finds one height that both panes can reach, as near to the wished one as that is', () => {
    const place = fc.record({ top: fc.nat(5000), way: fc.nat(5000) })
    fc.assert(
      fc.property(place, place, fc.nat(800), (one, other, wished) => {
        const rest = levelPlaces(one, other, wished)
        const canBothReach = Math.max(one.top - one.way, other.top - other.way) <= rest
        for (const { top, way } of [one, other]) {
          expect(top - rest).toBeLessThanOrEqual(Math.max(way, top - rest))
          if (canBothReach && rest <= Math.min(one.top, other.top)) {
            expect(top - rest).toBeGreaterThanOrEqual(0)
            expect(top - rest).toBeLessThanOrEqual(way)
          }
        }
      }),
    )
  })
})
