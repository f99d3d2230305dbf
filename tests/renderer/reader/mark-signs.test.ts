import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationId, LabelId } from '../../../src/contract/model'
import {
  layMarked,
  layWords,
  type MarkSign,
  planSigns,
  signsWithin,
} from '../../../src/renderer/reader/text/mark-signs'
import { annotationsAt, type Painted } from '../../../src/renderer/reader/text/plan-marks'
import { mostLanes, planStripes } from '../../../src/renderer/reader/text/plan-stripes'

const marked = (id: string, start: number, end: number): Painted => ({
  id: id as AnnotationId,
  label: 'yellow' as LabelId,
  start,
  end,
})
const annotations = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 9 })
  .map((given) => given.map(([start, length], at) => marked(`a${at}`, start, start + length)))
const stretch = { start: 5, end: 45 }

describe('saying where marks begin and end', () => {
  it('loses no words and has every sign at its place', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const signs = signsWithin(planSigns(given), stretch)
        const laid = layWords(stretch, signs)
        const offsets = laid.flatMap((one) =>
          one.kind === 'words'
            ? Array.from({ length: one.end - one.start }, (_, at) => one.start + at)
            : [],
        )
        expect(offsets).toEqual(Array.from({ length: 40 }, (_, at) => 5 + at))
        let from = stretch.start
        for (const one of laid) {
          if (one.kind === 'words') from = one.end
          else expect(one.at).toBe(from)
        }
      }),
    )
  })

  it('nests: what began last ends first, and nothing ends where another has only begun', () => {
    const signs = planSigns([
      marked('outer', 0, 20),
      marked('inner', 5, 20),
      marked('next', 20, 30),
    ])
    const said = signs.map(({ kind, annotation }: MarkSign) => `${annotation.id} ${kind}`)
    expect(said).toEqual([
      'outer begins',
      'inner begins',
      'inner ends',
      'outer ends',
      'next begins',
      'next ends',
    ])
  })

  it('begins and ends once in every text whatever its blocks', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const blocks = [0, 10, 20, 30, 40, 50].map((start) => ({ start, end: start + 10 }))
        const said = blocks.flatMap((block) => signsWithin(planSigns(given), block))
        expect(said).toHaveLength(2 * given.length)
      }),
    )
  })

  it('tells the marks over every character, the shortest first', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        for (const one of layMarked(stretch, given))
          if (one.kind === 'words')
            for (let at = one.start; at < one.end; at += 1)
              expect(one.over).toEqual(annotationsAt(given, at))
      }),
    )
  })
})

describe('stripes in the margin', () => {
  it('are there for annotations that share words, and for no others', () => {
    fc.assert(
      fc.property(annotations, (given) => {
        const isOver = (one: Painted) =>
          given.some((other) => other !== one && other.start < one.end && one.start < other.end)
        const ids = planStripes(given).map(({ annotation }) => annotation.id)
        expect(ids.toSorted()).toEqual(
          given
            .filter(isOver)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
    )
  })

  it('stand side by side while there are lanes, the shortest nearest and on top', () => {
    const stripes = planStripes([
      marked('long', 0, 30),
      marked('short', 5, 10),
      marked('apart', 40, 50),
    ])
    expect(stripes.map(({ annotation, lane }) => [annotation.id, lane])).toEqual([
      ['long', 1],
      ['short', 0],
    ])
    fc.assert(
      fc.property(annotations, (given) => {
        const all = planStripes(given)
        for (const [at, one] of all.entries())
          for (const other of all.slice(at + 1)) {
            const shares =
              one.annotation.start < other.annotation.end &&
              other.annotation.start < one.annotation.end
            if (shares && one.lane === other.lane) expect(one.lane).toBe(mostLanes - 1)
          }
      }),
    )
  })
})
