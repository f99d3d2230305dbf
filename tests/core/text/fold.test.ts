import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalWord, foldText, foldWord, wordsOf } from '../../../src/core/text/fold'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aăâđeêioôơuưyqhò̉à̃ạệỳÝ Oo-.\u00ad'.split('')),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
})
const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
const syllable = fc
  .tuple(
    fc.constantFrom(
      '',
      'b',
      'c',
      'ch',
      'd',
      'đ',
      'gi',
      'h',
      'kh',
      'ng',
      'nh',
      'ph',
      'qu',
      'th',
      'tr',
      'x',
    ),
    fc.string({ unit: fc.constantFrom(...vowels.split('')), minLength: 1, maxLength: 3 }),
    fc.constantFrom('', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'),
  )
  .map((parts) => parts.join(''))

// Both ways to write the tone of an open oa, oe or uy: the table is that of VinAI's tone normalization (MIT).
const placements = [
  'oà òa',
  'oá óa',
  'oả ỏa',
  'oã õa',
  'oạ ọa',
  'oè òe',
  'oé óe',
  'oẻ ỏe',
  'oẽ õe',
  'oẹ ọe',
  'uỳ ùy',
  'uý úy',
  'uỷ ủy',
  'uỹ ũy',
  'uỵ ụy',
].map((pair) => pair.split(' '))

describe('the words of a text', () => {
  it('are runs of letters, digits and marks, found where they stand', () => {
    const text = 'Chiều 22/10, “Đại tướng” F-16'
    expect([...wordsOf(text)].map((word) => word.text)).toEqual([
      'Chiều',
      '22',
      '10',
      'Đại',
      'tướng',
      'F',
      '16',
    ])
    expect([...wordsOf(text.normalize('NFD'))].map((word) => word.text.normalize('NFC'))).toEqual([
      'Chiều',
      '22',
      '10',
      'Đại',
      'tướng',
      'F',
      '16',
    ])
  })

  it('go on through a soft hyphen nobody sees', () => {
    expect([...wordsOf('Viet\u00adnam')].map((word) => foldWord(word.text))).toEqual(['vietnam'])
    expect(canonicalWord('quốc\u00ad')).toBe('quốc')
  })

  it('cover every letter and digit once and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        let between = ''
        for (const word of wordsOf(text)) {
          expect(word.text).toBe(text.slice(word.start, word.end))
          between += text.slice(end, word.start)
          end = word.end
        }
        expect(between + text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})

describe('the canonical form of a word', () => {
  it('is one for both tone placements, in capitals and in either normal form', () => {
    for (const [older = '', newer = ''] of placements)
      for (const start of ['h', 'th', 'l', ''])
        for (const written of [older, older.toUpperCase(), older.normalize('NFD')])
          expect(canonicalWord(start + written)).toBe(start + newer)
  })

  it('leaves the tone where only one place is right', () => {
    for (const word of [
      'quý',
      'quỳ',
      'quỷ',
      'hoàn',
      'khoẻn',
      'xoáy',
      'nguyễn',
      'tuyết',
      'hoá-chất',
    ])
      expect(canonicalWord(word)).toBe(word === 'hoá-chất' ? 'hóa-chất' : word)
  })

  it('keeps marks apart that make another word', () => {
    expect(new Set(['nam', 'năm', 'nấm', 'nằm'].map(canonicalWord)).size).toBe(4)
  })

  it('is its own canonical form and does not depend on the normal form', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, syllable), (word) => {
        const canonical = canonicalWord(word)
        expect(canonicalWord(canonical)).toBe(canonical)
        expect(canonicalWord(word.normalize('NFD'))).toBe(canonical)
        expect(canonicalWord(word.normalize('NFC'))).toBe(canonical)
      }),
    )
  })
})

describe('the folded form of a word', () => {
  it('has no marks and no đ', () => {
    expect(['Quốc', 'PHÒNG', 'Đại', 'đường', 'thuỷ', 'Ủy'].map(foldWord)).toEqual([
      'quoc',
      'phong',
      'dai',
      'duong',
      'thuy',
      'uy',
    ])
  })

  it('is plain for every Vietnamese syllable, however it is written', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(foldWord(word)).toMatch(/^[a-z]+$/)
        for (const written of [word.toUpperCase(), word.normalize('NFD'), canonicalWord(word)])
          expect(foldWord(written)).toBe(foldWord(word))
      }),
    )
  })

  it('is its own folded form, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
        expect(foldWord(canonicalWord(word))).toBe(foldWord(word))
      }),
    )
  })

  it('of a text is equal when only marks, case and punctuation differ', () => {
    expect(foldText('Hoà bình – “Hữu nghị”')).toBe('hoa binh huu nghi')
    expect(foldText('hòa bình, HỮU NGHỊ'.normalize('NFD'))).toBe('hoa binh huu nghi')
    expect(foldText('…!?')).toBe('')
  })
})
