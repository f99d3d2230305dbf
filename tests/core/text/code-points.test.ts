import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapCodePoints } from '../../../src/core/text/code-points'

it('counts code points as the string iterator does, at every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (odd, usual) => {
      const text = odd + usual
      const { toCodePoint } = mapCodePoints(text)
      const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset)
      expect(offsets.map(toCodePoint)).toEqual(
        offsets.map((offset) => Array.from(text.slice(0, offset)).length),
      )
    }),
  )
})

it('finds the way back from every code point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { toCodeUnit } = mapCodePoints(text)
      const characters = Array.from(text)
      const indices = Array.from({ length: characters.length + 1 }, (_, index) => index)
      expect(indices.map(toCodeUnit)).toEqual(
        indices.map((index) => characters.slice(0, index).join('').length),
      )
    }),
  )
})

it('takes lone halves of pairs for characters of their own', () => {
  const { toCodePoint, toCodeUnit } = mapCodePoints('\udc00\ud800😀\ud800')
  expect([0, 1, 2, 4, 5].map(toCodePoint)).toEqual([0, 1, 2, 3, 4])
  expect([0, 1, 2, 3, 4].map(toCodeUnit)).toEqual([0, 1, 2, 4, 5])
})
