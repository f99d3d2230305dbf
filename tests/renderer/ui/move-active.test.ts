import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveActive } from '../../../src/renderer/ui/move-active'

describe('keys in the list', () => {
  it('move by a row, a page, or to an end', () => {
    expect(moveActive('ArrowDown', 3, 100, 10)).toBe(4)
    expect(moveActive('ArrowUp', 3, 100, 10)).toBe(2)
    expect(moveActive('PageDown', 3, 100, 10)).toBe(13)
    expect(moveActive('End', 3, 100, 10)).toBe(99)
    expect(moveActive('Home', 3, 100, 10)).toBe(0)
    expect(moveActive('a', 3, 100, 10)).toBeNull()
  })

  it('never leave it', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    const count = fc.integer({ min: 1, max: 50 })
    fc.assert(
      fc.property(
        keys,
        count,
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (key, rows, seed, page) => {
          const row = moveActive(key, seed % rows, rows, page)
          expect(row).toBeGreaterThanOrEqual(0)
          expect(row).toBeLessThan(rows)
        },
      ),
    )
  })
})
