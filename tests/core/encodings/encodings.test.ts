import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Encoding, encodings } from '../../../src/contract/encodings'
import { decodeText } from '../../../src/core/articles/decode-text'
import { tcvn5712, viscii, windows1252, windows1258 } from '../../../src/core/encodings/byte-tables'
import { decodeAs } from '../../../src/core/encodings/detect-encoding'
import { isVietnameseSyllable } from '../../../src/core/encodings/vietnamese-syllable'

const sentence =
  'Bộ trưởng Bộ Quốc phòng Phan Văn Giang đề nghị hai bên tiếp tục phối hợp chặt chẽ, ' +
  'thúc đẩy quan hệ hữu nghị vĩ đại, đoàn kết đặc biệt và hợp tác toàn diện.'

/** The bytes of a text in an encoding of one byte a letter, tones apart from their vowels where it has them so. */
function encode(text: string, { high }: { readonly high: string }): Uint8Array {
  const byteOf = (letter: string) =>
    letter < '\x80' ? letter.charCodeAt(0) : 0x80 + high.indexOf(letter)
  const spelt = [...text].flatMap((letter) => {
    if (letter < '\x80' || high.includes(letter)) return [letter]
    const marks = [...letter.normalize('NFD')]
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    return [
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC'),
      tone,
    ]
  })
  return Uint8Array.from(spelt, byteOf)
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const utf8 = (text: string) => new TextEncoder().encode(text)
const inVni = 'Boä tröôûng Boä Quoác phoøng ñeà nghò hai beân tieáp tuïc phoái hôïp chaët cheõ'
const fromVni = 'Bộ trưởng Bộ Quốc phòng đề nghị hai bên tiếp tục phối hợp chặt chẽ'

const cases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  encoding: Encoding,
  text: string,
])[] = [
  ['UTF-8', utf8(sentence), 'utf-8', sentence],
  ['UTF-8 with its marks apart', utf8(sentence.normalize('NFD')), 'utf-8', sentence],
  ['UTF-16 without a mark', Buffer.from(sentence, 'utf16le'), 'utf-16le', sentence],
  ['UTF-16 the other way', Buffer.from(sentence, 'utf16le').swap16(), 'utf-16be', sentence],
  ['windows-1258', encode(sentence, windows1258), 'windows-1258', sentence],
  ['VISCII', encode(sentence, viscii), 'viscii', sentence],
  ['TCVN 5712', encode(sentence, tcvn5712), 'tcvn3', sentence],
  ['TCVN saved as UTF-8', utf8(latin1(encode(sentence, tcvn5712))), 'tcvn3', sentence],
  ['VNI', encode(inVni, windows1252), 'vni', fromVni],
  ['VNI saved as UTF-8', utf8(inVni), 'vni', fromVni],
  [
    'English in windows-1252',
    encode('The café’s “résumé” – naïve.', windows1252),
    'windows-1252',
    'The café’s “résumé” – naïve.',
  ],
  [
    'French in windows-1252',
    encode('L’été dernier, où étaient-ils ? À Besançon, très fatigués.', windows1252),
    'windows-1252',
    'L’été dernier, où étaient-ils ? À Besançon, très fatigués.',
  ],
  [
    'UTF-8 read as windows-1252',
    utf8(decodeAs(utf8(sentence), 'windows-1252')),
    'utf-8-as-windows-1252',
    sentence,
  ],
  [
    'English damaged the same way',
    utf8('Itâ€™s Tuesdayâ€”finally'),
    'utf-8-as-windows-1252',
    'It’s Tuesday—finally',
  ],
]

describe('an encoding', () => {
  it.each(cases)('is told for %s', (_, bytes, encoding, text) => {
    const read = decodeText(bytes, 'a.txt')
    expect(read.encoding).toMatchObject({ value: encoding, inferred: true })
    expect(read.text).toBe(text)
  })

  it('is the one a person chose, and the reading is theirs', () => {
    const read = decodeText(encode(sentence, viscii), 'a.txt', 'windows-1252')
    expect(read.encoding).toEqual({ value: 'windows-1252', inferred: false, reason: null })
    expect(read.text).not.toBe(sentence)
    expect(decodeText(encode(sentence, viscii), 'a.txt', 'viscii').text).toBe(sentence)
  })

  it('reads UTF-8 cut off in a letter up to it, and says so', () => {
    const bytes = utf8(sentence).slice(0, utf8('Bộ trưở').length - 1)
    const { text, encoding } = decodeText(bytes, 'a.txt')
    expect(text).toBe('Bộ trư')
    expect(encoding.reason?.rule).toBe('utf-8-cut-off')
  })

  it('leaves good UTF-8 alone, whatever its language', () => {
    const texts = [
      'Đã ÁP DỤNG “ÂM NHẠC”',
      'Größe, naïveté, Ærø',
      'ລາວ ແລະ ไทย',
      '中文新闻',
      'Жизнь',
    ]
    for (const text of texts) expect(decodeText(utf8(text), 'a.txt').text).toBe(text)
  })

  it('never fails when chosen by a person, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom(...encodings), (bytes, encoding) => {
        expect(typeof decodeAs(bytes, encoding)).toBe('string')
      }),
    )
  })
})

describe('isVietnameseSyllable', () => {
  it('knows syllables by onset, rime and tone', () => {
    for (const word of sentence.split(/[\s.,]+/).filter(Boolean))
      expect([word, isVietnameseSyllable(word)]).toEqual([word, true])
    for (const word of ['café', 'été', 'naïve', 'Größe', 'cấph', 'tàc', 'Viêòt', 'tr­ëng'])
      expect([word, isVietnameseSyllable(word)]).toEqual([word, false])
  })
})
