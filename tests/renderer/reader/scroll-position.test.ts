import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followPosition } from '../../../src/renderer/reader/pane/scroll-position'

const extents = fc.record({
  height: fc.integer({ min: 1, max: 100_000 }),
  view: fc.integer({ min: 1, max: 2000 }),
})

describe('the place of a following pane', () => {
  it('begins and ends with the leading one', () => {
    fc.assert(
      fc.property(extents, extents, (leader, follower) => {
        const way = Math.max(0, leader.height - leader.view)
        expect(followPosition(0, leader, follower)).toBe(0)
        if (way > 0)
          expect(followPosition(way, leader, follower)).toBeCloseTo(
            Math.max(0, follower.height - follower.view),
          )
      }),
    )
  })

  it('never goes back while the leader goes on, and never leaves its text', () => {
    fc.assert(
      fc.property(
        extents,
        extents,
        fc.nat(120_000),
        fc.nat(120_000),
        (leader, follower, one, other) => {
          const first = followPosition(Math.min(one, other), leader, follower)
          const second = followPosition(Math.max(one, other), leader, follower)
          expect(second).toBeGreaterThanOrEqual(first)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(second).toBeLessThanOrEqual(Math.max(0, follower.height - follower.view))
        },
      ),
    )
  })

  it('comes back to where it was when the lead changes hands', () => {
    fc.assert(
      fc.property(
        extents,
        extents,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (leader, follower, share) => {
          fc.pre(leader.height > leader.view && follower.height > follower.view)
          const top = share * (leader.height - leader.view)
          const there = followPosition(top, leader, follower)
          expect(followPosition(there, follower, leader)).toBeCloseTo(top, 4)
        },
      ),
    )
  })
})
