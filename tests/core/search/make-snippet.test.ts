import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMarker } from '../../../src/core/search/make-snippet'
import { parseQuery } from '../../../src/core/search/parse-query'
import { foldWord, wordsOf } from '../../../src/core/text/fold'
import { samples } from './sample-articles'

const snippetOf = (text: string, query: string) => createMarker(parseQuery(query)).snippet(text)
const marked = (text: string, query: string) => {
  const snippet = snippetOf(text, query)
  return snippet.marks.map(([start, end]) => snippet.text.slice(start, end))
}
const filler = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(20)

describe('a snippet', () => {
  it('shows the words where they stand together and in order', () => {
    const text = `${filler}quốc ca. ${filler}Bộ Quốc phòng họp. ${filler}phòng quốc tế. ${filler}`
    const { text: shown } = snippetOf(text, 'quoc phong')
    expect(shown).toContain('Bộ Quốc phòng họp')
    expect(shown).toMatch(/^….*…$/u)
    expect(marked(text, 'quoc phong')).toEqual(['Quốc', 'phòng'])
  })

  it('prefers the marks that were typed', () => {
    const text = `sông Nam ${filler.replaceAll('năm', '')} mỗi năm một lần`
    expect(snippetOf(text, 'năm ').text).toContain('mỗi năm một lần')
  })

  it('marks a word that is still being typed whole, and tells what it became', () => {
    const marker = createMarker(parseQuery('quốc pho'))
    const { text, marks } = marker.snippet('Bộ Quốc phòng')
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Quốc', 'phòng'])
    expect(marker.terms()).toEqual(['quoc', 'pho', 'phong'])
  })

  it('is the start of the text when nothing in it was asked for', () => {
    for (const query of ['', 'lụt'])
      expect(snippetOf(filler, query)).toEqual({
        text: expect.stringMatching(/^một hai .*…$/u),
        marks: [],
      })
    expect(snippetOf('', 'lụt')).toEqual({ text: '', marks: [] })
  })

  it('is one line, whole when the text is short', () => {
    expect(snippetOf('Một\n\n  dòng\tquốc phòng\n', 'quoc ').text).toBe('Một dòng quốc phòng')
  })

  it('of a text without spaces is cut all the same, between characters', () => {
    expect(snippetOf('ạ'.repeat(5000), 'x').text.length).toBeLessThan(200)
    for (const shift of ['', 'x'])
      expect(
        snippetOf(
          `${shift}${'😀'.repeat(500)} quốc ${'😀'.repeat(500)}`,
          'quốc',
        ).text.isWellFormed(),
      ).toBe(true)
  })

  it('of any text is about 180 characters and marks nothing but words that were asked for', () => {
    const piece = fc.constantFrom(
      'quốc',
      'Phòng',
      'phong',
      'hoà',
      'hòa',
      'lan',
      '.',
      '\n',
      '😀',
      'a'.repeat(300),
      'e\u0301'.repeat(9),
    )
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 80 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 400 }),
    )
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('quoc phong', 'quốc phòng ', '"hoa lan"', 'e hòa', ''),
        (text, query) => {
          const { text: shown, marks } = snippetOf(text, query)
          const { words, phrases } = parseQuery(query)
          const terms = [...words, ...phrases.flat()].map(foldWord)
          expect(shown.length).toBeLessThanOrEqual(182)
          let last = 0
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(shown.length)
            const folded = foldWord(shown.slice(start, end))
            expect(terms.some((term) => folded === term || folded.startsWith(term))).toBe(true)
            last = end
          }
        },
      ),
    )
  })

  it('of a sample shows a word that is in it', () => {
    for (const { body } of samples) {
      const words = [...wordsOf(body)]
      for (const at of [0, Math.floor(words.length / 2), words.length - 1]) {
        const word = words[at]?.text ?? ''
        expect(marked(body, `${word} `).map(foldWord)).toContain(foldWord(word))
      }
    }
  })
})
