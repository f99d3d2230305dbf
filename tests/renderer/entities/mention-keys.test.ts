import { expect, test } from 'vitest'
import { decisionOf, moveOf } from '../../../src/renderer/entities/mention-keys'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['x', 1, null],
])('%s on row %i of three moves to %s', (key, from, to) => {
  expect(moveOf(key, from, 3)).toBe(to)
})

test('a suggestion is accepted with A and rejected with R or Delete', () => {
  expect(['a', 'A', 'r', 'R', 'Delete', 'x'].map((key) => decisionOf(key, 'suggested'))).toEqual([
    'accepted',
    'accepted',
    'rejected',
    'rejected',
    'rejected',
    null,
  ])
})

test('an accepted mention is only taken away, and never by a letter', () => {
  expect(['a', 'r', 'Backspace'].map((key) => decisionOf(key, 'accepted'))).toEqual([
    null,
    null,
    'rejected',
  ])
})
