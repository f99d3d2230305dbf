/** Text that was read in the wrong encoding and saved so: the bytes it once was, read again. */
import { tcvn5712, windows1252 } from './byte-tables'

/** Text typed in the ABC fonts, shown in other fonts. What is no single byte of Latin-1 stays as it is. */
export const readTcvn3 = (text: string): string =>
  text
    .replace(/[\u00a1-\u00ff]/g, (letter) => tcvn5712.high.charAt(letter.charCodeAt(0) - 0x80))
    .replace(twiceSpelt, (found, capital: string, small: string) =>
      sameVowel(capital, small) ? small.toUpperCase() : found,
    )

// The fonts have no capitals with tones: Á was a capital font's á, and converters write it as Aá.
const twiceSpelt = /([AEIOUYĂÂÊÔƠƯ])([\u00e0-\u00fd\u1ea1-\u1ef9])/g
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

const sameVowel = (capital: string, small: string): boolean =>
  capital.toLowerCase() === small.normalize('NFD').replace(tones, '').normalize('NFC')

const byteOf = new Map([...windows1252.high].map((letter, at) => [letter, 0x80 + at]))
const codeOf = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
const follow = `[${[...windows1252.high.slice(0, 64)].map(codeOf).join('')}]`
const sequence = new RegExp(
  `[\u00c2-\u00df]${follow}|[\u00e0-\u00ef]${follow}{2}|[\u00f0-\u00f4]${follow}{3}`,
  'g',
)
const lead = /[\u00c2-\u00f4]/g
const mostOfThem = 0.9

/** UTF-8 that was read as windows-1252, read as UTF-8; null when this does not explain nine tenths of the letters that could open a sequence. */
export function readUtf8Again(text: string): string | null {
  let explained = 0
  const again = text.replace(sequence, (found) => {
    const bytes = Uint8Array.from(found, (letter) => byteOf.get(letter) ?? 0)
    const read = new TextDecoder('utf-8').decode(bytes)
    if (read.includes('\ufffd')) return found
    explained += 1
    return read
  })
  const leads = text.match(lead)?.length ?? 0
  return explained > 0 && explained >= leads * mostOfThem ? again : null
}
