import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/contract/model'
import {
  firstWord,
  growToSentences,
  passageOf,
  reachOver,
  type Step,
  snapPassage,
  stepFrom,
  tidyPassage,
  unitAt,
} from '../../../src/renderer/reader/text/passage'

const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const said = (text: string, span: Span | null) => span && text.slice(span.start, span.end)
const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('tidying a passage', () => {
  it('takes off white space and makes the words at its ends whole', () => {
    const text = 'Đại tướng Phan Văn Giang khẳng định'
    expect(said(text, tidyPassage(text, { start: 9, end: 20 }))).toBe('Phan Văn Giang')
    expect(said(text, tidyPassage(text, { start: 11, end: 16 }))).toBe('Phan Văn')
  })

  it('leaves signs at the ends that were marked on purpose', () => {
    const text = 'nói: “đặc biệt của đặc biệt”, rồi'
    expect(said(text, tidyPassage(text, spanOf(text, '“đặc biệt của đặc biệt”')))).toBe(
      '“đặc biệt của đặc biệt”',
    )
  })

  it('is no passage without a letter or digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\s.,;:“”–-]{1,12}$/), (text) => {
        expect(tidyPassage(text, { start: 0, end: text.length })).toBeNull()
      }),
    )
  })

  it('holds what was marked but for white space, changes nothing the second time, and never splits a character', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, one, other) => {
        const marked = {
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        }
        const tidy = tidyPassage(text, marked)
        if (tidy === null) return
        const from =
          marked.start +
          (text.slice(marked.start, marked.end).length -
            text.slice(marked.start, marked.end).trimStart().length)
        expect(tidy.start).toBeLessThanOrEqual(from)
        expect(tidyPassage(text, tidy)).toEqual(tidy)
      }),
    )
  })
})

describe('walking word by word', () => {
  const blocksOf = (lines: readonly string[]) => {
    let at = 0
    return lines.map((line) => {
      const start = at
      at += line.length + 1
      return { start, end: start + line.length }
    })
  }

  it('visits every word of the blocks that are shown, forth and back', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), fc.nat(31), (given, hidden) => {
        const lines = given.map((line) => line.replace(/\s/gu, ' '))
        const text = lines.join('\n')
        const shown = blocksOf(lines).filter((_, at) => (hidden & (1 << at)) === 0)
        const expected = shown.flatMap(({ start, end }) =>
          [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(
            (match) => start + match.index,
          ),
        )
        const walk = (step: 'next-word' | 'previous-word', from: Span | null) => {
          const starts: number[] = []
          for (let word = from; word !== null; word = stepFrom(text, shown, word, step))
            starts.push(word.start)
          return starts
        }
        const wordAt = (start: number | undefined) =>
          start === undefined ? null : firstWord(text, { start, end: text.length })
        expect(walk('next-word', wordAt(expected[0]))).toEqual(expected)
        expect(walk('previous-word', wordAt(expected.at(-1)))).toEqual(expected.toReversed())
      }),
    )
  })

  it('goes to the first word of the neighbouring block', () => {
    const lines = ['Một hai', '— ba bốn', 'năm']
    const text = lines.join('\n')
    const blocks = blocksOf(lines)
    const go = (from: string, step: 'next-block' | 'previous-block') =>
      said(text, stepFrom(text, blocks, spanOf(text, from), step))
    expect(go('hai', 'next-block')).toBe('ba')
    expect(go('bốn', 'previous-block')).toBe('ba')
    expect(go('ba', 'previous-block')).toBe('Một')
    expect(go('năm', 'next-block')).toBeNull()
  })

  it('spans from the word it began at to the word it has come to, either way', () => {
    expect(passageOf({ origin: { start: 5, end: 8 }, tip: { start: 1, end: 3 } })).toEqual({
      start: 1,
      end: 8,
    })
  })
})

describe('growing to sentences', () => {
  const text = 'Câu đầu. Hợp tác đào tạo ngày càng được coi trọng. Câu cuối.'
  const block = { start: 0, end: text.length }

  it('takes the sentence around the words, and then the next one too', () => {
    const once = growToSentences(text, block, spanOf(text, 'đào tạo'))
    expect(said(text, once)).toBe('Hợp tác đào tạo ngày càng được coi trọng.')
    expect(said(text, growToSentences(text, block, once))).toBe(
      'Hợp tác đào tạo ngày càng được coi trọng. Câu cuối.',
    )
  })

  it('never loses what was chosen', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (words, one, other) => {
        const start = Math.min(one, other, words.length - 1)
        const end = Math.max(start + 1, Math.min(words.length, Math.max(one, other)))
        const grown = growToSentences(words, { start: 0, end: words.length }, { start, end })
        expect(grown.start).toBeLessThanOrEqual(start)
        expect(grown.end).toBeGreaterThanOrEqual(end)
        expect(grown.end).toBeLessThanOrEqual(words.length)
      }),
    )
  })
})

describe('snapping a selection', () => {
  const text = 'Câu đầu. Hợp tác đào tạo.\nDòng hai.'
  const blocks = [
    { start: 0, end: 25 },
    { start: 26, end: text.length },
  ]
  const snapped = (from: string, to: string, snapping: 'character' | 'word' | 'sentence') => {
    const span = { start: text.indexOf(from), end: text.indexOf(to) + to.length }
    const found = snapPassage(text, blocks, span, snapping)
    return found === null ? null : text.slice(found.start, found.end)
  }

  it('goes to characters, whole words or whole sentences, as the reader likes', () => {
    expect(snapped('ợp t', 'ợp t', 'character')).toBe('ợp t')
    expect(snapped('ợp t', 'ợp t', 'word')).toBe('Hợp tác')
    expect(snapped('ợp t', 'ợp t', 'sentence')).toBe('Hợp tác đào tạo.')
    expect(snapped('đào', 'Dòng', 'sentence')).toBe('Hợp tác đào tạo.\nDòng hai.')
    expect(snapped('. ', '. ', 'character')).toBeNull()
  })
})

describe('steps by sentences and paragraphs', () => {
  const text = 'Một. Hai.\nBa. Bốn.'
  const blocks = [
    { start: 0, end: 9 },
    { start: 10, end: 18 },
  ]
  const go = (from: string, step: Step) =>
    said(text, stepFrom(text, blocks, spanOf(text, from), step))

  it('go from one to the next, over blocks', () => {
    expect(go('Một.', 'next-sentence')).toBe('Hai.')
    expect(go('Hai.', 'next-sentence')).toBe('Ba.')
    expect(go('Ba.', 'previous-sentence')).toBe('Hai.')
    expect(go('Một.', 'previous-sentence')).toBeNull()
    expect(go('Hai.', 'next-paragraph')).toBe('Ba. Bốn.')
    expect(go('Bốn.', 'previous-paragraph')).toBe('Một. Hai.')
  })

  it('begin with the one at the place in sight', () => {
    expect(said(text, unitAt(text, blocks, 6, 'next-sentence'))).toBe('Hai.')
    expect(said(text, unitAt(text, blocks, 6, 'next-paragraph'))).toBe('Một. Hai.')
    expect(said(text, unitAt(text, blocks, 9, 'next-word'))).toBe('Ba')
  })

  it('take a passage up again from its first word to its last', () => {
    const reach = reachOver(text, { start: 0, end: 8 })
    expect([said(text, reach.origin), said(text, reach.tip)]).toEqual(['Một', 'Hai'])
    expect(passageOf(reach)).toEqual({ start: 0, end: 8 })
  })
})
