import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, decodeText, fileLimit } from '../../../src/core/articles/decode-text'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes)

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}

const read = (bytes: Uint8Array) => decodeText(bytes, 'a.txt').text

const faultOf = (bytes: Uint8Array) => {
  try {
    decodeText(bytes, 'a.txt')
  } catch (error) {
    return error
  }
  return null
}

const lineEnds = fc.constantFrom('\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\t')
const someText = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), lineEnds))
  .map((parts) => `x${parts.join('')}`)

describe('decodeText', () => {
  it('gives back what was written in UTF-8, with and without a byte order mark', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(read(utf8(text))).toBe(canonicalText(text))
        expect(read(utf8(`\ufeff${text}`))).toBe(canonicalText(text))
      }),
    )
  })

  it('gives back what was written in UTF-16 of either byte order', () => {
    fc.assert(
      fc.property(someText, fc.constantFrom('le' as const, 'be' as const), (text, order) => {
        expect(read(utf16(text, order))).toBe(canonicalText(text))
      }),
    )
  })

  it('composes letters and their marks and leaves every other character alone', () => {
    expect(read(utf8('Vie\u0323\u0302t\u00a0Nam\t…\ufb01'))).toBe('Việt\u00a0Nam\t…\ufb01')
  })

  it('makes every kind of line end a line feed', () => {
    expect(read(utf8('a\r\nb\rc\u0085d\u2028e\u2029f\n'))).toBe('a\nb\nc\nd\ne\nf\n')
  })

  it.each([
    ['nothing at all', bytesOf(), 'file/empty'],
    ['white space alone', utf8(' \r\n\t\u00a0 '), 'file/empty'],
    ['a byte order mark alone', bytesOf(0xef, 0xbb, 0xbf), 'file/empty'],
    ['NULs', utf8('text\0text'), 'file/binary'],
    ['mostly control characters', bytesOf(1, 2, 3, 4, 65), 'file/binary'],
    ['a PDF', utf8('%PDF-1.7 and words'), 'file/binary'],
    ['a zip archive', bytesOf(0x50, 0x4b, 3, 4, 65, 65), 'file/binary'],
    ['RTF', utf8('{\\rtf1 words}'), 'file/binary'],
    ['UTF-32', bytesOf(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'file/binary'],
    ['Russian in windows-1251', bytesOf(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'file/encoding'],
    ['Chinese in GB 18030', bytesOf(0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0), 'file/encoding'],
    ['UTF-16 with half a letter', bytesOf(0xff, 0xfe, 0x41, 0, 0x42), 'file/encoding'],
    ['half a surrogate pair', bytesOf(0xff, 0xfe, 0x00, 0xd8), 'file/encoding'],
    ['more than the limit', new Uint8Array(fileLimit + 1).fill(65), 'file/too-large'],
  ])('refuses %s', (_, bytes, code) => {
    expect(faultOf(bytes)).toMatchObject({ code, detail: { path: 'a.txt' } })
  })

  it('reads a file of exactly the limit', () => {
    expect(read(new Uint8Array(fileLimit).fill(65))).toHaveLength(fileLimit)
  })
})
