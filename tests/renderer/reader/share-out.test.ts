import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../src/renderer/reader/text/arrange-article'
import { shareOut } from '../../../src/renderer/reader/text/share-out'

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
const marks = fc.array(
  fc
    .record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
)

describe('sharing out marks', () => {
  it('gives every stretch the marks that lie in it, in their order', () => {
    fc.assert(
      fc.property(lengths, fc.nat(2), marks, (sizes, gap, spans) => {
        let at = 0
        const stretches = sizes.map((size) => {
          const start = at
          at += size + gap
          return { start, end: start + size }
        })
        const expected = stretches.map((one) => spans.filter((span) => overlaps(span, one)))
        expect(shareOut(stretches, spans, (span) => span)).toEqual(expected)
      }),
    )
  })
})
