import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepEqualParts } from '../../../src/renderer/connection/keep-equal-parts'

describe('keepEqualParts', () => {
  it('answers what the new value says, whatever the last one was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (last, next) => {
        expect(keepEqualParts(last, next)).toStrictEqual(next)
      }),
    )
  })

  it('is the last value itself when nothing changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(keepEqualParts(value, structuredClone(value))).toBe(value)
      }),
    )
  })

  it('keeps the records beside a changed one, also when one came in before them', () => {
    const last = [
      { id: 'a', tags: ['x'] },
      { id: 'b', tags: [] },
    ]
    const next = [
      { id: 'new', tags: [] },
      { id: 'a', tags: ['x'] },
      { id: 'b', tags: ['y'] },
    ]
    const kept = keepEqualParts(last, next)
    expect(kept).toStrictEqual(next)
    expect(kept[1]).toBe(last[0])
    expect(kept[2]).not.toBe(last[1])
  })

  it('sees a part that went away', () => {
    expect(keepEqualParts<object>({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 })
    expect(keepEqualParts([1, 2], [1])).toStrictEqual([1])
  })
})
