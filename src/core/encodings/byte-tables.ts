/**
 * What the bytes 0x80 to 0xFF stand for, and control bytes that are letters. Facts from the Encoding Standard's indexes
 * (windows-1252, windows-1258) and from the Mozilla tables of VISCII (RFC 1456) and TCVN 5712:1993.
 */
export interface ByteTable {
  /** 128 characters, from 0x80 on. */
  readonly high: string
  /** Letters in place of control characters, by byte. */
  readonly low: Readonly<Record<number, string>>
}

const typographic = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const latin = Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('')

export const windows1252: ByteTable = { high: typographic + latin, low: {} }

export const windows1258: ByteTable = {
  high: Object.entries({
    138: '\x8a',
    142: '\x8e',
    154: '\x9a',
    158: '\x9e',
    195: 'Ă',
    204: '\u0300',
    208: 'Đ',
    210: '\u0309',
    213: 'Ơ',
    221: 'Ư',
    222: '\u0303',
    227: 'ă',
    236: '\u0301',
    240: 'đ',
    242: '\u0323',
    245: 'ơ',
    253: 'ư',
    254: '₫',
  }).reduce(
    (high, [byte, letter]) =>
      high.slice(0, Number(byte) - 0x80) + letter + high.slice(Number(byte) - 0x7f),
    windows1252.high,
  ),
  low: {},
}

export const viscii: ByteTable = {
  high:
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
    'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
    'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ',
  low: { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' },
}

const tcvnLetters =
  '\xa0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'

export const tcvn5712: ByteTable = {
  high: `ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ${tcvnLetters}`,
  low: {
    ...{ 1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự' },
    ...{ 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ' },
  },
}

/** The same letters with the quotes and dashes of Windows, as the ABC fonts have them. */
export const tcvn3: ByteTable = { high: typographic + tcvnLetters, low: {} }

/** The characters of bytes, one for each. */
export function decodeBytes(bytes: Uint8Array, { high, low }: ByteTable): string {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? (low[byte] ?? String.fromCharCode(byte)) : high.charAt(byte - 0x80),
  )
  let text = ''
  for (const byte of bytes) text += letters[byte] ?? ''
  return text
}
