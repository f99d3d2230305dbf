import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calibrate,
  drawScrollMap,
  follow,
  type ScrollMap,
  turnRound,
} from '../../../../src/renderer/reader/linked/scroll-map'

const place = fc.integer({ min: 0, max: 20_000 })
const pair = fc.record({ here: place, there: place })
const maps = fc.array(pair, { minLength: 1, maxLength: 30 }).map(drawScrollMap)
const at = (map: ScrollMap, here: number): number => follow(map, here) ?? Number.NaN
/** The steepest stretch: how far a step here can lead there. */
const steepest = (map: ScrollMap): number =>
  Math.max(
    0,
    ...map.slice(1).map((to, index) => {
      const from = map[index] ?? to
      return (to.there - from.there) / (to.here - from.here)
    }),
  )

describe('the place of a following pane', () => {
  it('never goes back when the leading one goes on', () => {
    fc.assert(
      fc.property(maps, place, place, (map, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(at(map, less)).toBeLessThanOrEqual(at(map, more) + 1e-6)
      }),
    )
  })

  it('never jumps', () => {
    fc.assert(
      fc.property(maps, place, fc.double({ min: 0, max: 50, noNaN: true }), (map, here, step) => {
        const way = at(map, here + step) - at(map, here)
        expect(way).toBeLessThanOrEqual(steepest(map) * step + 1e-6)
      }),
    )
  })

  it('is each pair’s own place at that pair, held before the first and after the last', () => {
    fc.assert(
      fc.property(maps, (map) => {
        for (const { here, there } of map) expect(at(map, here)).toBe(there)
        const [first, last] = [map[0], map.at(-1)]
        expect(at(map, (first?.here ?? 0) - 500)).toBe(first?.there)
        expect(at(map, (last?.here ?? 0) + 500)).toBe(last?.there)
      }),
    )
  })

  it('leads back to where it came from between the first pair and the last', () => {
    fc.assert(
      fc.property(maps, place, (map, here) => {
        const [first, last] = [map[0]?.here ?? 0, map.at(-1)?.here ?? 0]
        const inside = Math.min(last, Math.max(first, here))
        expect(at(turnRound(map), at(map, inside))).toBeCloseTo(inside, 3)
      }),
    )
  })

  it('is where a person put it, and the way there still only rises', () => {
    fc.assert(
      fc.property(maps, pair, fc.integer({ min: 0, max: 600 }), (map, put, reach) => {
        const calibrated = calibrate(map, put, reach)
        expect(at(calibrated, put.here)).toBe(put.there)
        expect(drawScrollMap(calibrated)).toEqual(calibrated)
      }),
    )
  })

  it('comes back to the passages that correspond further on from where a person put it', () => {
    const map = [0, 1000, 2000, 3000].map((here) => ({ here, there: here }))
    const calibrated = calibrate(map, { here: 1000, there: 1300 }, 250)
    expect(at(calibrated, 1000)).toBe(1300)
    expect(at(calibrated, 2000)).toBe(2000)
    expect(at(calibrated, 2500)).toBe(2500)
  })

  it('is unknown without a pair', () => {
    expect(follow([], 12)).toBeNull()
  })
})
