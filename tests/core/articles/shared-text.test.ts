import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  sharedShare,
  shinglesOf,
  sketchedShare,
  sketchOf,
} from '../../../src/core/articles/shared-text'

const wordsFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')

describe('the share of text in common', () => {
  it('is one of a text and itself, of a part and its whole, and none of strangers', () => {
    const whole = shinglesOf(wordsFrom(0, 400))
    expect(sharedShare(whole, whole)).toBe(1)
    expect(sharedShare(shinglesOf(wordsFrom(100, 50)), whole)).toBe(1)
    expect(sharedShare(shinglesOf(wordsFrom(1000, 50)), whole)).toBe(0)
    expect(sharedShare(shinglesOf(''), whole)).toBe(0)
  })

  it('does not mind case, marks and composition', () => {
    const text = 'Bộ trưởng Quốc phòng hai nước'
    expect(sharedShare(shinglesOf(text), shinglesOf(text.normalize('NFD').toUpperCase()))).toBe(1)
  })

  it('is told by sketches to within a fifth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 600, max: 3000 }),
        (shift, size) => {
          const [one, other] = [shinglesOf(wordsFrom(0, 2000)), shinglesOf(wordsFrom(shift, size))]
          const told = sketchedShare(sketchOf(one), sketchOf(other))
          expect(Math.abs(told - sharedShare(one, other))).toBeLessThan(0.25)
        },
      ),
      { numRuns: 40 },
    )
  })
})
