import { foldWord } from '../text/find-terms'

const invisible = /[\u00ad\u2060]+/g
/** Soft hyphens and word joiners stand inside words of web pages without being seen. */
const joint = '[\\u00ad\\u2060]*'
const blanks = `${joint}\\s[\\s\\u00ad\\u2060]*`

/**
 * What matches the typed words in a canonical text, case aside. As in the search of the library, a word typed without marks
 * stands for the word with any (`dai` for `đại`); one typed with marks has exactly these, its tone on either vowel of an open
 * oa, oe, uy. A blank stands for any run of blanks, a straight quotation mark or hyphen for its typeset forms too. A match
 * begins and ends at whole characters, marks included; it may begin and end inside a word. Null when nothing was typed.
 */
export function patternOf(typed: string): RegExp | null {
  const words = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .split(/\s+/u)
    // A mark without its letter is in no text by itself.
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '')
  return words.length === 0 ? null : new RegExp(words.map(patternOfWord).join(blanks), 'giu')
}

const patternOfWord = (word: string): string =>
  foldWord(word) === word.toLowerCase()
    ? Array.from(word, (letter) => `${anyOf(formsOf(letter))}\\p{M}*`).join(joint)
    : word
        .split(openPair)
        .map((part, at) => (at % 2 === 0 ? exactly(part) : inBothPlaces(part)))
        .filter((part) => part !== '')
        .join(joint)

const exactly = (part: string): string =>
  [...part.matchAll(/\P{M}\p{M}*/gu)]
    .map(([letter]) => {
      const [base = '', ...marks] = letter
      return `${anyOf([base, ...(typeset.get(base) ?? [])])}${marks.map(codeOf).join('')}(?!\\p{M})`
    })
    .join(joint)

// hoà and hòa are one word; after q, u belongs to the consonant.
const openPair = /((?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}]))/iu
const tone = /[\u0300\u0301\u0303\u0309\u0323]/

function inBothPlaces(pair: string): string {
  const parts = pair.normalize('NFD')
  const mark = tone.exec(parts)?.[0] ?? ''
  const [first = '', second = ''] = parts.replace(tone, '')
  const ways = [`${first}${mark}${second}`, `${first}${second}${mark}`]
  return `(?:${ways.map((way) => exactly(way.normalize('NFC'))).join('|')})`
}

/** What stands in print for the signs a keyboard has. */
const typeset: ReadonlyMap<string, readonly string[]> = new Map([
  ["'", Array.from('‘’ʼ')],
  ['"', Array.from('“”„«»')],
  ['-', Array.from('‐‑–—−')],
])

const formsOf = (letter: string): readonly string[] => {
  const folded = foldWord(letter)
  return [folded, ...(typeset.get(folded) ?? []), ...(markedForms().get(folded) ?? [])]
}

/** Behind kana no script has letters with marks in one. */
const lastMarked = 0x30ff

let known: ReadonlyMap<string, readonly string[]> | null = null

/** All characters that are a letter with marks, by that letter. */
function markedForms(): ReadonlyMap<string, readonly string[]> {
  if (known !== null) return known
  const forms = new Map<string, string[]>()
  for (let code = 0xa0; code <= lastMarked; code++) {
    const character = String.fromCharCode(code)
    const folded = foldWord(character)
    if (folded === '' || folded === character.toLowerCase()) continue
    const others = forms.get(folded)
    if (others === undefined) forms.set(folded, [character])
    else others.push(character)
  }
  known = forms
  return forms
}

const codeOf = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

const anyOf = (characters: readonly string[]): string => `[${characters.map(codeOf).join('')}]`
