import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeQuote,
  type FormerPlace,
  locateQuote,
  tidySpan,
} from '../../../src/core/annotations/locate-quote'

const former = (text: string, start: number): FormerPlace => ({ start, textLength: text.length })
const placeOf = (before: string, words: string, after: string) => {
  const start = before.indexOf(words)
  const quote = describeQuote(before, { start, end: start + words.length })
  return locateQuote(after, quote, former(before, start))
}
const wordsAt = (before: string, words: string, after: string) => {
  const place = placeOf(before, words, after)
  return place.kind === 'gone' ? place : [place.kind, after.slice(place.span.start, place.span.end)]
}

const story = [
  'Chiều 22/10, tại Viêng Chăn, hai Bộ trưởng Quốc phòng đã ký nghị định thư hợp tác.',
  'Đại tướng Phan Văn Giang khẳng định Việt Nam coi trọng quan hệ hữu nghị với Lào.',
  'Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tuần tra đường biên giới.',
]
const before = story.join('\n')

describe('a quote sought in another reading of its text', () => {
  it('stays where it is when nothing changed', () => {
    expect(wordsAt(before, 'Viêng Chăn', before)).toEqual(['sure', 'Viêng Chăn'])
  })

  it('goes with its words through menus, line ends and white space', () => {
    const after = `Trang chủ\nThời sự\n${story.join('\n\n   ').replaceAll(', ', ',\n')}`
    expect(wordsAt(before, 'khẳng định Việt Nam coi trọng', after)).toEqual([
      'sure',
      'khẳng định Việt Nam coi trọng',
    ])
    expect(wordsAt(before, 'hợp tác.\nĐại tướng', after)).toEqual([
      'sure',
      'hợp tác.\n\n   Đại tướng',
    ])
  })

  it('is proposed where its words were edited, with whole words at its edges', () => {
    const after = before.replace(
      'khẳng định Việt Nam coi trọng',
      'nhấn mạnh Việt Nam rất coi trọng',
    )
    expect(wordsAt(before, 'Phan Văn Giang khẳng định Việt Nam coi trọng quan hệ', after)).toEqual([
      'review',
      'Phan Văn Giang nhấn mạnh Việt Nam rất coi trọng quan hệ',
    ])
  })

  it('is gone when its words are, whatever stands in their place', () => {
    const after = before.replace(story[1] ?? '', 'Hai nước có chung đường biên giới dài.')
    expect(placeOf(before, 'Đại tướng Phan Văn Giang khẳng định', after)).toEqual({ kind: 'gone' })
    expect(placeOf(before, 'Viêng Chăn', 'Tin khác hẳn.')).toEqual({ kind: 'gone' })
    expect(placeOf(before, 'Viêng Chăn', '')).toEqual({ kind: 'gone' })
  })

  it('is never guessed between two places that are equally good', () => {
    const twice = 'Ông nói: “Tôi đồng ý.”\nÔng nói: “Tôi đồng ý.”\n'
    const once = 'Ông nói: “Tôi đồng ý.”\n'
    expect(placeOf(once, 'Tôi đồng ý', `Mở đầu.\n${twice}`).kind).toBe('review')
  })

  it('is told from its double by what stands around it', () => {
    const doubled = `${before}\n${before.replace('Chiều', 'Sáng')}`
    const quote = describeQuote(doubled, { start: 6, end: 11 })
    const place = locateQuote(`Mục lục\n${doubled}`, quote, null)
    expect(place).toEqual({ kind: 'sure', span: { start: 14, end: 19 } })
  })

  it('is told from a repetition in its own paragraph, with short surroundings and long ones', () => {
    const paragraph =
      'Hợp tác giữa hai nước ngày càng sâu rộng. Quân đội hai nước duy trì đối thoại, và nhân dân hai nước gắn bó thủy chung.'
    const old = `${before}\n${paragraph}\n${before}`
    const text = `Trang chủ\n${old.replace('thống nhất', 'đồng ý').replace('Chiều', 'Sáng')}`
    for (const context of [32, 256])
      for (const found of old.matchAll(/hai nước/g)) {
        const span = { start: found.index, end: found.index + found[0].length }
        const place = locateQuote(text, describeQuote(old, span, context), former(old, span.start))
        const moved = text.length - old.length
        expect(place).toEqual({
          kind: 'sure',
          span: { start: span.start + moved, end: span.end + moved },
        })
      }
  })

  it('keeps its place among thousands of repetitions, and in time', () => {
    const line = 'và '.repeat(20_000)
    const place = placeOf(`${line}Viêng Chăn ${line}`, 'Viêng Chăn', `a ${line}Viêng Chăn ${line}`)
    expect(place).toMatchObject({ kind: 'sure', span: { start: 60_002 } })
    expect(placeOf(line, 'và và và', `x${line}`).kind).not.toBe('sure')
    expect(placeOf(line, 'v', `x${line}`).kind).not.toBe('sure')
    const long = { start: 0, end: line.length }
    expect(locateQuote(`x ${line}`, describeQuote(line, long), null).kind).not.toBe('gone')
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom('Lào', 'Việt', 'Nam', 'ký', 'ab', '🙂', '-', '\n', ' '), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
)

describe('any quote in any text', () => {
  it('never gets a place outside of the text, an empty one, or half a character', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (old, text, one, other) => {
        const [start = 0, end = 0] = [one % (old.length + 1), other % (old.length + 1)].sort(
          (a, b) => a - b,
        )
        const quote = describeQuote(old, { start, end })
        const place = locateQuote(text, quote, former(old, start))
        if (place.kind === 'gone') return
        const { span } = place
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(span.end).toBeGreaterThan(span.start)
        expect(tidySpan(text, span)).toEqual(span)
      }),
      { numRuns: 500, examples: [['🙂', '🙂', 0, 1]] },
    )
  })

  it('is found again, whatever was edited elsewhere, when it and what stands around it occur once', () => {
    const filler = fc
      .array(fc.constantFrom('gạo', 'than', 'thép', 'điện', 'dầu', '\n'), { maxLength: 40 })
      .map((words) => words.join(' '))
    const passage =
      'Đoàn đại biểu cấp cao do Bộ trưởng dẫn đầu đến thăm chính thức thủ đô Viêng Chăn.'
    const words = 'cấp cao do Bộ trưởng dẫn đầu'
    fc.assert(
      fc.property(filler, filler, filler, filler, (one, two, three, four) => {
        const old = `${one}\n${passage}\n${two}`
        const text = `${three}\n${passage}\n${four}`
        const start = old.indexOf(words)
        const quote = describeQuote(old, { start, end: start + words.length })
        const at = text.indexOf(words)
        const span = { start: at, end: at + words.length }
        const place = locateQuote(text, quote, former(old, start))
        expect(place).toEqual({ kind: 'sure', span })
        // Found again from where it is now, it stays there.
        expect(locateQuote(text, describeQuote(text, span), former(text, at))).toEqual(place)
      }),
    )
  })
})
