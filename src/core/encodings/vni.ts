const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const circumflexes = {
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309' },
  ...{ ã: '\u0302\u0303', ä: '\u0302\u0323' },
}
const breves = {
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309' },
  ...{ ü: '\u0306\u0303', ë: '\u0306\u0323' },
}
const single = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const lookUp = (table: Readonly<Record<string, string>>, letter: string): string | undefined =>
  Object.hasOwn(table, letter) ? table[letter] : undefined

/** The marks a letter of the VNI fonts adds to the vowel before it. */
function marksOn(vowel: string, mark: string): string | undefined {
  if ('aA'.includes(vowel))
    return lookUp(circumflexes, mark) ?? lookUp(breves, mark) ?? lookUp(tones, mark)
  if ('eEoO'.includes(vowel)) return lookUp(circumflexes, mark) ?? lookUp(tones, mark)
  return lookUp(tones, mark)
}

const pair = /(?<vowel>[aeouyôöAEOUYÔÖ])(?<mark>[à-åè-ëïõøù-üÀ-ÅÈ-ËÏÕØÙ-Ü])|[ôöñæóòîÔÖÑÆÓÒÎ]/g

/** Text typed in the VNI fonts, shown in other fonts, as the letters it stood for. */
export function readVni(text: string): string {
  return spellOutY(text).replace(pair, (found, vowel?: string, mark?: string) => {
    const marks = vowel && mark ? marksOn(vowel, mark.toLowerCase()) : undefined
    if (vowel !== undefined && mark !== undefined)
      return marks === undefined ? letterOf(vowel) + letterOf(mark) : letterOf(vowel) + marks
    return letterOf(found)
  })
}

function letterOf(letter: string): string {
  const plain = lookUp(single, letter.toLowerCase())
  if (plain === undefined) return letter
  return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
}

const properY = /[yY][õûÕÛ]/
const hookedY = /(?<=[b-df-hj-np-tv-zñ])ë(?!\p{L})|(?<=[B-DF-HJ-NP-TV-ZÑ])Ë(?!\p{L})/gu
// Where the press writes kỳ and quỳ, and America far oftener than noodles.
const tildeY = /(?<=\b(?:k|qu|K|Qu|M))ì(?!\p{L})|(?<=\b(?:K|QU|M))Ì(?!\p{L})/gu

/** Some converters give ỷ and ỹ one letter each, ë and ì; the second means ì too, and counts only where no ỹ is written properly. */
function spellOutY(text: string): string {
  const isCapital = (letter: string) => letter !== letter.toLowerCase()
  const hooked = text.replace(hookedY, (letter) => (isCapital(letter) ? 'YÛ' : 'yû'))
  if (properY.test(text)) return hooked
  return hooked.replace(tildeY, (letter) => (isCapital(letter) ? 'YÕ' : 'yõ'))
}
