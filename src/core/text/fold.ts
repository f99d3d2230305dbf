/**
 * Words as a Vietnamese reader compares them. Two forms: canonical (case and tone placement levelled, marks kept) and
 * folded (no marks at all, đ as d). Both work on single words, in whatever normalization form those come.
 */

/** A word of a text and where it stands, in UTF-16 code units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

// Soft hyphens and word joiners stand inside words of web pages without being seen.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u2060]*/gu
const invisible = /[\u00ad\u2060]+/g

/** The words of a text in order: runs of letters, digits and the marks on them. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern))
    yield { text: match[0], start: match.index, end: match.index + match[0].length }
}

// The tone of an open `oa`, `oe`, `uy` may stand on either vowel: hoà and hòa, thuỷ and thủy are one word.
// After q, u belongs to the consonant (quý, quỳ), so those stay.
const oldTonePlacement = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu
const tone = /[\u0300\u0301\u0309\u0303\u0323]/

/** Lower case, NFC, tone on the first vowel of an open oa, oe, uy: the form exact search compares. */
export function canonicalWord(word: string): string {
  return word
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(oldTonePlacement, (pair) => {
      const second = pair.slice(1).normalize('NFD')
      return pair.charAt(0) + (tone.exec(second)?.[0] ?? '') + second.replace(tone, '')
    })
    .normalize('NFC')
}

/** Lower case without any mark, đ as d: `Quốc` and `quoc` are one. */
export function foldWord(word: string): string {
  return word
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
}

/** A text's folded words joined by single spaces: equal when two texts differ only in marks, case and punctuation. */
export function foldText(text: string): string {
  return [...wordsOf(text.normalize('NFC'))].map((word) => foldWord(word.text)).join(' ')
}
