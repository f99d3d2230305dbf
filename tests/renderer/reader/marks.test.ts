import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationId, Label, LabelId } from '../../../src/contract/model'
import { foldWord as coreFoldWord } from '../../../src/core/text/fold'
import { findTerms, foldText, foldWord } from '../../../src/renderer/reader/text/find-terms'
import {
  annotationsAt,
  type Painted,
  planAnnotations,
} from '../../../src/renderer/reader/text/plan-marks'

const colourNames = ['yellow', 'green', 'blue'] as const
const labels = new Map(
  colourNames.map((colour): readonly [LabelId, Label] => {
    const id = colour as string as LabelId
    const style = colour === 'blue' ? 'underline' : 'highlight'
    return [id, { id, rev: 1, colour, style, name: null }]
  }),
)
const styleOf = ({ label }: Painted) => labels.get(label)?.style
const annotation = (id: string, start: number, end: number, label: string): Painted => ({
  id: id as AnnotationId,
  start,
  end,
  label: label as LabelId,
})
const annotations = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...colourNames)), {
    maxLength: 8,
  })
  .map((given) =>
    given.map(([start, length, colour], at) => annotation(`a${at}`, start, start + length, colour)),
  )

const stylesAt = (marks: ReturnType<typeof planAnnotations>, offset: number) =>
  marks
    .filter(({ start, end }) => start <= offset && offset < end)
    .map(({ style }) => style)
    .sort()

describe('painting annotations', () => {
  it('gives every character the colour of the shortest highlight over it, an edge for the next, and a line for the shortest underline', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const marks = planAnnotations(given, labels, null)
        for (let offset = 0; offset < 45; offset += 1) {
          const over = annotationsAt(given, offset)
          const [top, beneath] = over.filter((one) => styleOf(one) === 'highlight')
          const line = over.find((one) => styleOf(one) === 'underline')
          const expected = [
            ...(top === undefined ? [] : [`label-${top.label}`]),
            ...(beneath === undefined ? [] : [`beneath-${beneath.label}`]),
            ...(line === undefined ? [] : [`line-${line.label}`]),
          ]
          expect(stylesAt(marks, offset)).toEqual(expected.sort())
        }
      }),
    )
  })

  it('draws the chosen one over its whole passage', () => {
    const given = [annotation('long', 0, 20, 'blue'), annotation('short', 5, 8, 'green')]
    const marks = planAnnotations(given, labels, 'long' as AnnotationId)
    expect(marks).toContainEqual({ start: 0, end: 20, style: 'chosen-blue' })
  })

  it('has one mark for a passage nothing lies over', () => {
    expect(planAnnotations([annotation('one', 3, 9, 'green')], labels, null)).toEqual([
      { start: 3, end: 9, style: 'label-green' },
    ])
  })
})

describe('marking searched words', () => {
  it('folds words as the search does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(word)).toBe(coreFoldWord(word))
      }),
    )
    expect(foldText('Quốc–phòng, ĐẠI!')).toBe('quoc phong dai')
  })

  it('finds words whatever their marks and joins neighbours', () => {
    const text = 'Hợp tác quốc phòng, quoc  phòng'
    const spans = findTerms(text, { start: 0, end: text.length }, new Set(['quoc', 'phong']))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'quốc phòng',
      'quoc',
      'phòng',
    ])
  })

  it('stays within its stretch of the text', () => {
    expect(findTerms('lào lào lào', { start: 4, end: 7 }, new Set(['lao']))).toEqual([
      { start: 4, end: 7 },
    ])
  })
})
