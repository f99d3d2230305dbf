import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  placeWindow,
  readWindowState,
  smallest,
  writeWindowState,
} from '../../src/main/window-state'

const position = fc.integer({ min: -5000, max: 5000 })
const screen = fc.record({
  x: position,
  y: position,
  width: fc.integer({ min: 320, max: 7680 }),
  height: fc.integer({ min: 240, max: 4320 }),
})
const screens = fc
  .tuple(screen, fc.array(screen, { maxLength: 3 }))
  .map(([first, others]) => [first, ...others] as const)
const saved = fc.record({
  x: position,
  y: position,
  width: fc.integer({ min: 0, max: 9000 }),
  height: fc.integer({ min: 0, max: 9000 }),
})
type Bounds = Parameters<typeof placeWindow>[1][0]
const holds = (outer: Bounds, inner: Bounds) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

describe('a window', () => {
  it('always lies wholly on one of the screens there are', () => {
    fc.assert(
      fc.property(fc.option(saved), screens, (bounds, all) => {
        const placed = placeWindow(bounds, [...all])
        expect(all.some((area) => holds(area, placed))).toBe(true)
      }),
    )
  })

  it('is never smaller than it can be used, unless the screen is', () => {
    fc.assert(
      fc.property(fc.option(saved), screens, (bounds, all) => {
        const placed = placeWindow(bounds, [...all])
        const home = all.find((area) => holds(area, placed)) ?? all[0]
        const width = Math.min(...all.map((area) => area.width), smallest.width)
        expect(placed.width).toBeGreaterThanOrEqual(Math.min(width, home.width))
        expect(placed.height).toBeGreaterThan(0)
      }),
    )
  })

  it('stays where it was while its place is there', () => {
    fc.assert(
      fc.property(saved, screens, (bounds, all) => {
        const once = placeWindow(bounds, [...all])
        expect(placeWindow(once, [...all])).toEqual(once)
      }),
    )
  })

  it('comes back to the first screen when its own is gone', () => {
    const laptop = { x: 0, y: 25, width: 1440, height: 875 }
    const gone = { x: 3000, y: 100, width: 1000, height: 700 }
    expect(placeWindow(gone, [laptop])).toEqual({ x: 220, y: 112, width: 1000, height: 700 })
  })

  it('is moved by no more than it must be', () => {
    const laptop = { x: 0, y: 25, width: 1440, height: 875 }
    expect(placeWindow({ x: -40, y: 300, width: 1000, height: 700 }, [laptop])).toEqual({
      x: 0,
      y: 200,
      width: 1000,
      height: 700,
    })
  })
})

describe('the window’s file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-window-'))
  const file = join(folder, 'deep', 'window.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives back what was written', () => {
    const state = { bounds: { x: -5, y: 6, width: 700, height: 500 }, maximised: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it.each([
    '',
    'null',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":9},"maximised":true}',
    '{"bounds":{"x":0.5,"y":0,"width":9,"height":9},"maximised":true}',
    '{"bounds":{"x":0,"y":0,"width":9},"maximised":true}',
    '{"bounds":{"x":0,"y":0,"width":9,"height":9}}',
    '{"bounds":{"x":"0","y":0,"width":9,"height":9},"maximised":true}',
  ])('counts for nothing when it holds %j', (text) => {
    writeFileSync(file, text)
    expect(readWindowState(file)).toBeNull()
  })

  it('may be missing', () => {
    expect(readWindowState(join(folder, 'missing.json'))).toBeNull()
  })
})
