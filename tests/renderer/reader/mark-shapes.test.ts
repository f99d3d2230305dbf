import { describe, expect, it } from 'vitest'
import type { AnnotationId, LabelId } from '../../../src/contract/model'
import { cutFor, isBeside, neighbourToJoin } from '../../../src/renderer/reader/text/mark-shapes'

const text = 'Đoàn đại biểu, thăm Lào.'
const mark = (words: string, label = 'a') => {
  const start = text.indexOf(words)
  return {
    id: words as AnnotationId,
    label: label as LabelId,
    start,
    end: start + words.length,
  }
}

describe('a mark', () => {
  it('is moved to a passage that overlaps or touches it, and to no other', () => {
    expect(isBeside(mark('đại biểu'), mark('Đoàn đại biểu'))).toBe(true)
    expect(isBeside(mark('Đoàn'), mark('đại biểu'))).toBe(true)
    expect(isBeside(mark('Đoàn'), mark('Lào'))).toBe(false)
    expect(isBeside(mark('Đoàn'), mark('Đoàn'))).toBe(false)
  })

  it('is cut where a passage within it begins, or ends when both begin together', () => {
    const whole = mark('Đoàn đại biểu')
    expect(cutFor(whole, mark('biểu'))).toBe(text.indexOf('biểu'))
    expect(cutFor(whole, mark('Đoàn'))).toBe('Đoàn'.length)
    expect(cutFor(whole, { start: 5, end: 5 })).toBe(5)
    for (const outside of [null, whole, mark('thăm'), { start: 0, end: 0 }])
      expect(cutFor(whole, outside)).toBeNull()
  })

  it('is joined with the next one of its label, or the one before, over no words', () => {
    const [one, two, far] = [mark('đại biểu'), mark('thăm'), mark('Lào')]
    expect(neighbourToJoin(text, [one, two, far], one)).toBe(two)
    expect(neighbourToJoin(text, [one, two], two)).toBe(one)
    expect(neighbourToJoin(text, [one, far], one)).toBeNull()
    expect(neighbourToJoin(text, [one, mark('thăm', 'b')], one)).toBeNull()
  })
})
