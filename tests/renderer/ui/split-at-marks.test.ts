import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAtMarks } from '../../../src/renderer/ui/split-at-marks'

describe('a snippet cut at its marks', () => {
  it('marks the stretches and nothing else', () => {
    const pieces = splitAtMarks({
      text: 'về hợp tác quốc phòng',
      marks: [
        [11, 21],
        [3, 10],
      ],
    })
    expect(pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
      'về [hợp tác quốc phòng]',
    )
  })

  it('keeps marks apart that have words between them', () => {
    const pieces = splitAtMarks({
      text: 'Lào và Việt Nam',
      marks: [
        [0, 3],
        [7, 11],
      ],
    })
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Lào', 'Việt'])
  })

  it('loses and repeats nothing, however the marks lie', () => {
    const mark = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const pieces = splitAtMarks({ text, marks })
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true)
      }),
    )
  })
})
