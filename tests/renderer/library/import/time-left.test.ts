import { expect, it } from 'vitest'
import { roundTimeLeft } from '../../../../src/renderer/library/import/time-left'

it.each([
  [0, 'seconds', 1],
  [3.2, 'seconds', 4],
  [43, 'seconds', 45],
  [99.9, 'seconds', 100],
  [100, 'minutes', 2],
  [5999, 'minutes', 100],
  [6000, 'hours', 2],
] as const)('%d seconds are said as %s: %d', (seconds, unit, n) => {
  expect(roundTimeLeft(seconds)).toEqual({ unit, n })
})
