import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from '../../../../src/renderer/reader/moved/compare-words'

const own = (pieces: ReturnType<typeof compareWords>[number]) =>
  pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim())

describe('comparing what was marked with what is proposed', () => {
  it('marks the words the other one lacks', () => {
    const [before, now] = compareWords(
      'phối hợp bảo vệ tuyến biên giới chung',
      'phối hợp tuần tra bảo vệ đường biên giới chung',
    )
    expect(own(before)).toEqual(['tuyến'])
    expect(own(now)).toEqual(['tuần tra', 'đường'])
  })

  it('takes white space for no difference', () => {
    const [before, now] = compareWords('một\n\n hai', 'một hai')
    expect([...own(before), ...own(now)]).toEqual([])
  })

  it('shows every character of both, in order, whatever they are', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        for (const [at, pieces] of compareWords(one, other).entries()) {
          expect(pieces.map(({ text }) => text).join('')).toBe(at === 0 ? one : other)
          for (const { start, text } of pieces)
            expect((at === 0 ? one : other).startsWith(text, start)).toBe(true)
        }
      }),
    )
  })

  it('leaves very long passages unmarked', () => {
    const long = 'từ '.repeat(2000)
    expect(compareWords(long, `${long} khác`)[1]).toHaveLength(1)
  })
})
