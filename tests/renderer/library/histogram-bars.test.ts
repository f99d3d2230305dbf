import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogramBars } from '../../../src/renderer/library/histogram-bars'

describe('the histogram', () => {
  it('has a bar for every year between the first and the last', () => {
    const bars = histogramBars([
      { value: 2026, count: 1 },
      { value: null, count: 7 },
      { value: 2023, count: 2 },
    ])
    expect(bars.map(({ from, count }) => [from, count])).toEqual([
      [2023, 2],
      [2024, 0],
      [2025, 0],
      [2026, 1],
    ])
  })

  it('is empty without dates', () => {
    expect(histogramBars([{ value: null, count: 3 }])).toEqual([])
    expect(histogramBars([])).toEqual([])
  })

  it('counts every dated article once, without gaps, in bars that fit', () => {
    const counts = fc.uniqueArray(
      fc.record({
        value: fc.integer({ min: 1, max: 2400 }),
        count: fc.integer({ min: 1, max: 999 }),
      }),
      { minLength: 1, maxLength: 60, selector: ({ value }) => value },
    )
    fc.assert(
      fc.property(counts, (years) => {
        const bars = histogramBars(years)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
        expect(sum(bars.map(({ count }) => count))).toBe(sum(years.map(({ count }) => count)))
        expect(new Set(bars.flatMap((bar) => bar.years))).toEqual(
          new Set(years.map(({ value }) => value)),
        )
        for (const [index, bar] of bars.entries())
          if (index > 0) expect(bar.from).toBe((bars[index - 1]?.to ?? 0) + 1)
        expect(bars.length).toBeLessThanOrEqual(25)
      }),
    )
  })
})
