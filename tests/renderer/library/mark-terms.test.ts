import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTerms } from '../../../src/renderer/library/mark-terms'

const marked = (text: string, terms: readonly string[]) =>
  markTerms(text, terms).map(([start, end]) => text.slice(start, end))

describe('marking searched words', () => {
  it('finds them under their marks and joins neighbours', () => {
    expect(marked('Bộ Quốc phòng Việt Nam', ['quoc', 'phong'])).toEqual(['Quốc phòng'])
  })

  it('leaves a word alone that elsewhere stands with its neighbour', () => {
    expect(marked('Quốc hội bàn về quốc phòng của Lào', ['quoc', 'phong', 'lao'])).toEqual([
      'quốc phòng',
      'Lào',
    ])
  })

  it('marks single words when they never stand together', () => {
    expect(marked('Lào và Việt Nam', ['lao', 'nam'])).toEqual(['Lào', 'Nam'])
  })

  it('keeps to whole words and to one sentence part', () => {
    expect(marked('phòngs, quốcphòng', ['phong', 'quoc'])).toEqual([])
    expect(marked('quốc. Phòng', ['quoc', 'phong'])).toEqual(['quốc', 'Phòng'])
  })

  it('finds decomposed letters as well', () => {
    expect(marked('Quốc phòng'.normalize('NFD'), ['quoc', 'phong'])).toEqual([
      'Quốc phòng'.normalize('NFD'),
    ])
  })

  it('marks stretches in order that never overlap', () => {
    const samples = join(import.meta.dirname, '../../../resources/samples')
    const text = readFileSync(join(samples, '003_72367ac05d4c53c0.txt'), 'utf8')
    const words = fc.constantFrom('quoc', 'phong', 'lao', 'hop', 'tac', 'nam', 'va', '2024')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (terms) => {
        let last = 0
        for (const [start, end] of markTerms(text, terms)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
      { numRuns: 30 },
    )
  })
})
