import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../../src/renderer/reader/text/sentences'

const said = (text: string) =>
  sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end with a full stop, an exclamation mark, a question mark or an ellipsis', () => {
    expect(said('Câu một. Câu hai! Câu ba? Câu bốn… Câu năm')).toEqual([
      'Câu một.',
      'Câu hai!',
      'Câu ba?',
      'Câu bốn…',
      'Câu năm',
    ])
  })

  it('keep abbreviations, initials, numbers and addresses whole', () => {
    for (const sentence of [
      'Đoàn đến TP. Hồ Chí Minh sáng nay.',
      'GS. TS. Nguyễn Văn A nói.',
      'The U.S. Army met Dr. Smith and George W. Bush.',
      'Ông P. Thongloun gặp ThS. Lan.',
      'Giá 1.000 đồng, tức 3.5 lần.',
      'Xem https://vtc.vn/a.html ngay.',
      '1. Điều thứ nhất.',
    ])
      expect(said(sentence)).toEqual([sentence])
  })

  it('end after a year, a country or a party that is no abbreviation', () => {
    expect(said('Họ ký năm 2024. Hai bên hài lòng.')).toHaveLength(2)
    expect(said('It joined the EU. The talks went on.')).toHaveLength(2)
  })

  it('hold the quotation that ends with them, and go on before small letters', () => {
    expect(said('“Chúng tôi đồng ý.” Ông nói thêm.')).toEqual([
      '“Chúng tôi đồng ý.”',
      'Ông nói thêm.',
    ])
    expect(said('“Vì sao?” anh hỏi. Không ai đáp.')).toEqual([
      '“Vì sao?” anh hỏi.',
      'Không ai đáp.',
    ])
  })

  it('hold every letter of the text, in order, and no white space at their ends', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'Đ', '.', ' ', '!', '”', '1', '😀', '\n'),
    })
    fc.assert(
      fc.property(texts, (text) => {
        const spans = sentencesIn(text, { start: 0, end: text.length })
        const words = spans.map(({ start, end }) => text.slice(start, end))
        expect(words.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const word of words) expect(word).toBe(word.trim())
        for (const [at, { start }] of spans.entries())
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
      }),
    )
  })
})
