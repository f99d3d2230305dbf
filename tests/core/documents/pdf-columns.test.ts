import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingRuns } from '../../../src/core/documents/pdf-columns'
import { pdfLines } from '../../../src/core/documents/pdf-lines'
import { pdfParagraphs } from '../../../src/core/documents/pdf-paragraphs'
import type { PdfPiece } from '../../../src/core/documents/pdf-pieces'

const piece = (text: string, x: number, y: number, width: number, size = 10): PdfPiece => ({
  ...{ text, x, y, width, size },
  endsLine: false,
})
/** Lines of a column as wide as it is; the last one is half as wide. */
const column = (name: string, x: number, width: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    piece(`${name}${at} of it goes on`, x, 600 - at * 13, at === count - 1 ? width / 2 : width),
  )
const byRow = (pieces: readonly PdfPiece[]) => pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)
const read = (pieces: readonly PdfPiece[]) =>
  pdfParagraphs(pdfLines([{ height: 800, pieces }])).text.split('\n')
const whole = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at} of it goes on`).join(' ')

describe('a page of several columns', () => {
  const [left, middle, right] = [
    column('a', 50, 150, 12),
    column('b', 220, 150, 12),
    column('c', 390, 150, 12),
  ] as const
  const headline = [
    piece('Two countries', 50, 660, 260, 24),
    piece(' sign', 312, 660, 68, 24),
    piece('a protocol', 50, 632, 130, 24),
  ]
  const foot = piece('across the foot of all of the columns', 150, 400, 320)

  it('is read column by column when it was written row by row', () => {
    expect(read(byRow([...headline, ...left, ...middle, ...right, foot]))).toEqual([
      'Two countries sign a protocol',
      whole('a', 12),
      whole('b', 12),
      whole('c', 12),
      foot.text,
    ])
  })

  it('is read as it was written when that was column by column, whatever their order', () => {
    const pieces = [...headline, ...right, ...left, ...middle]
    expect(readingRuns(pieces)).toEqual([pieces])
  })

  it('is none when it is a table or a list, which is read row by row', () => {
    const table = left.flatMap(({ y }, row) => [
      piece(`${row}.`, 50, y, 12),
      piece(`Item ${row}`, 90, y, 40 + (row % 3) * 30),
      piece(`${row * 7}`, 390, y, 20),
    ])
    expect(readingRuns(table)).toEqual([table])
  })

  it('keeps every piece once, whatever stands on it', () => {
    const any = fc.record({
      text: fc.constantFrom('word', ' ', 'a line of words', ''),
      x: fc.double({ min: -50, max: 700, noNaN: true }),
      y: fc.double({ min: -50, max: 900, noNaN: true }),
      width: fc.double({ min: 0, max: 600, noNaN: true }),
      size: fc.double({ min: 0, max: 40, noNaN: true }),
      endsLine: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (pieces) => {
        const read = readingRuns(pieces).flat()
        expect(new Set(read)).toEqual(new Set(pieces))
        expect(read).toHaveLength(pieces.length)
      }),
    )
  })
})

describe('lines that become paragraphs', () => {
  const lines = (texts: readonly string[], x = 50, from = 700) =>
    texts.map((text, at) => piece(text, x, from - at * 13, 400))

  it('join at hyphens that type alone set, and at dashes that stand without spaces', () => {
    expect(
      read(lines(['A co‐', 'operation of Viet‐', 'nam–', 'Laos and soft\u00ad', 'ness'])),
    ).toEqual(['A cooperation of Vietnam–Laos and softness'])
  })

  it('are a headline together when they are larger and stand apart accordingly', () => {
    const head = [piece('Two countries sign', 50, 760, 400, 24), piece('a paper', 50, 732, 90, 24)]
    expect(
      read([...head, ...lines(['One goes on and on', 'and on and', 'on and on and', 'ends.'])]),
    ).toEqual(['Two countries sign a paper', 'One goes on and on and on and on and on and ends.'])
  })

  it('go on over a page’s end after a full stop, where paragraphs are told by their indents', () => {
    const page = (texts: readonly string[]) => ({
      height: 800,
      pieces: texts.map((text, at) =>
        piece(
          text.trim(),
          text.startsWith(' ') ? 65 : 50,
          700 - at * 13,
          text.startsWith(' ') ? 385 : 400,
        ),
      ),
    })
    const first = [' One', 'goes.', ' Two', 'goes.', ' Three', 'goes.', ' Four', 'ends here.']
    const { text } = pdfParagraphs(
      pdfLines([
        page(first),
        page(['And goes on', 'and on', 'and on', 'and on.', ' Five', 'is it.']),
      ]),
    )
    expect(text.split('\n').slice(3)).toEqual([
      'Four ends here. And goes on and on and on and on.',
      'Five is it.',
    ])
  })
})
