import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumWords, parseQuery } from '../../../src/core/search/parse-query'

const asked = (query: string) => {
  const parsed = parseQuery(query)
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  )
}

describe('reading a query', () => {
  it('takes words in their canonical form, the last one as unfinished', () => {
    expect(asked('Quốc THUỶ')).toEqual({ words: ['quốc', 'thủy'], unfinished: true })
    expect(asked('quốc phòng ')).toEqual({ words: ['quốc', 'phòng'] })
    expect(asked('a')).toEqual({ words: ['a'] })
    expect(asked('22/10')).toEqual({ words: ['22', '10'], unfinished: true })
  })

  it('takes phrases in straight and curly quotes', () => {
    expect(asked('"quốc phòng" “Việt Nam”')).toEqual({
      phrases: [
        ['quốc', 'phòng'],
        ['việt', 'nam'],
      ],
    })
  })

  it('takes an open quote as words, so that something is found meanwhile', () => {
    expect(asked('"quốc phò')).toEqual({ words: ['quốc', 'phò'], unfinished: true })
  })

  it('takes what must not be there, a word or a phrase', () => {
    expect(asked('lào -campuchia -"thái lan" ')).toEqual({
      words: ['lào'],
      without: [['campuchia'], ['thái', 'lan']],
    })
    expect(asked('Việt Nam - Lào ')).toEqual({ words: ['việt', 'nam', 'lào'] })
    expect(asked('2025-2029 ')).toEqual({ words: ['2025', '2029'] })
  })

  it('takes fields with and without quotes, several times', () => {
    expect(
      asked('lang:vi LANG:unknown outlet:"VTC News" tag:biên tag:"Hiệp định" entity:"Tô Lâm"'),
    ).toEqual({
      languages: ['vi', 'unknown'],
      outlets: ['VTC News'],
      tags: ['biên', 'Hiệp định'],
      entities: ['Tô Lâm'],
    })
  })

  it('asks nothing of a field that is still empty', () => {
    expect(asked('tag: entity:"')).toEqual({})
  })

  it('takes ranges of years, open at either end and in either order', () => {
    expect(asked('2024..2026 2020.. ..1999 2026..2024')).toEqual({
      years: [
        { from: 2024, to: 2026 },
        { from: 2020, to: null },
        { from: null, to: 1999 },
        { from: 2024, to: 2026 },
      ],
    })
  })

  it('takes what it does not know as words', () => {
    expect(asked('lang:fr site:vnexpress 2024...2026 .. ')).toEqual({
      words: ['lang', 'fr', 'site', 'vnexpress', '2024', '2026'],
    })
    expect(asked('-tag:x ')).toEqual({ without: [['tag', 'x']] })
  })

  it('never throws, and keeps to its limits', () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      ':',
      'tag:',
      'lang:vi',
      '..',
      '2024',
      ' ',
      'quốc',
      '(',
      '[',
      '\\',
      '*',
      '😀',
      '__proto__',
      '“',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (query) => {
          const { words, phrases, without } = parseQuery(query)
          expect([...words, ...phrases.flat(), ...without.flat()].length).toBeLessThanOrEqual(
            maximumWords,
          )
          for (const word of words) expect(word).not.toBe('')
        },
      ),
    )
    expect(parseQuery('a '.repeat(5000)).words).toHaveLength(maximumWords)
  })
})
