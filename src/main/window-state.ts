import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Rectangle } from 'electron'
import * as v from 'valibot'

/** Where the window was, in device-independent pixels of the whole desktop. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly maximised: boolean
}

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const schema = v.object({
  bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximised: v.boolean(),
})

export const smallest = { width: 720, height: 480 }
const usual = { width: 1360, height: 860 }

/** The last window's state, or null when there was none or its file is not readable. */
export function readWindowState(file: string): WindowState | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    // Missing or broken: where a window stood is not worth a message.
    return null
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(state))
}

/**
 * Bounds that lie wholly on one of the screens there are now, as close to the saved ones as that allows; without saved
 * ones, the usual size in the middle of the first screen. `screens` are work areas, the primary one first.
 */
export function placeWindow(
  saved: Rectangle | null,
  screens: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  if (saved === null) return centre(usual, screens[0])
  const screen = screens.reduce((best, other) =>
    overlap(saved, other) > overlap(saved, best) ? other : best,
  )
  return overlap(saved, screen) === 0 ? centre(saved, screens[0]) : fitInto(saved, screen)
}

function centre(size: Pick<Rectangle, 'width' | 'height'>, screen: Rectangle): Rectangle {
  const { width, height } = fitInto({ x: 0, y: 0, width: size.width, height: size.height }, screen)
  const x = screen.x + Math.floor((screen.width - width) / 2)
  const y = screen.y + Math.floor((screen.height - height) / 2)
  return { x, y, width, height }
}

function fitInto(bounds: Rectangle, screen: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, smallest.width), screen.width)
  const height = Math.min(Math.max(bounds.height, smallest.height), screen.height)
  return {
    x: clamp(bounds.x, screen.x, screen.x + screen.width - width),
    y: clamp(bounds.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(width, 0) * Math.max(height, 0)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
