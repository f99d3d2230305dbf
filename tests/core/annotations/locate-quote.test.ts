import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassages } from '../../../src/core/annotations/find-passages'
import { describeQuote, tidySpan } from '../../../src/core/annotations/locate-quote'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })

describe('locating a quote', () => {
  it('finds every passage again by the words and surroundings that describe it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
        const [start = 0, end = 0] = [one % words.length, other % (words.length + 1)].sort(
          (a, b) => a - b,
        )
        const span = tidySpan(words, { start, end })
        fc.pre(span !== null)
        const quote = describeQuote(words, span)
        expect(quote.exact).toBe(words.slice(span.start, span.end))
        expect(quote.exact.isWellFormed() || !words.isWellFormed()).toBe(true)
        expect(findPassages(words, quote)).toContainEqual(span)
      }),
    )
  })

  it('takes regular-expression characters as the characters they are', () => {
    expect(findPassages('a.b a+b (a|b) [a]', { exact: 'a+b' })).toEqual([{ start: 4, end: 7 }])
    expect(findPassages('a.b a+b (a|b) [a]', { exact: '(a|b) [a]' })).toEqual([
      { start: 8, end: 17 },
    ])
  })

  it('finds a quote across a line break that was copied as a space', () => {
    expect(findPassages('hai bên\n tăng cường', { exact: 'bên tăng' })).toEqual([
      { start: 4, end: 13 },
    ])
  })

  it('keeps white space and half characters out of a span', () => {
    expect(tidySpan('  xin chào  ', { start: 0, end: 12 })).toEqual({ start: 2, end: 10 })
    expect(tidySpan('   ', { start: 0, end: 3 })).toBeNull()
    expect(tidySpan('a🙂b', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
    expect(tidySpan('a🙂b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
  })
})
