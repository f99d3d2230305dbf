import { isVietnameseSyllable } from './vietnamese-syllable'

/** How a reading of bytes looks: of the words with letters beyond ASCII, how many could be what. */
export interface Weight {
  readonly words: number
  /** Share of them that are Vietnamese syllables, 0 to 1; 0 when there are none. */
  readonly vietnamese: number
  /** Share of them that a language written in Latin letters could have, 0 to 1. */
  readonly western: number
  /** A few of the Vietnamese ones. */
  readonly sample: readonly string[]
}

const charactersLookedAt = 200_000
const wordsShown = 4
const between = /[\s!-/:-@[-`{-~“”‘’‚„–—…•·€£°«»‹›©®™]+/u
const beyondAscii = /[^\0-\x7f]/
const westernWord =
  /^[a-z\u00df-\u00f6\u00f8-\u00ffœšžÿƒ]+$|^[A-Z\u00c0-\u00d6\u00d8-\u00deŒŠŽŸ]+$|^[A-Z\u00c0-\u00d6\u00d8-\u00deŒŠŽŸ][a-z\u00df-\u00f6\u00f8-\u00ffœšžÿ]+$/
const manyInARow = /[^\0-\x7f]{3}/

/** Weighs the first 200,000 characters of a reading. */
export function weighLetters(text: string): Weight {
  const words = runsBeyondAscii(text)
    .flatMap((run) => run.normalize('NFC').split(between))
    .filter((word) => beyondAscii.test(word))
  const syllables = words.filter(isVietnameseSyllable)
  const western = words.filter((word) => westernWord.test(word) && !manyInARow.test(word))
  const share = (some: readonly string[]) => (words.length === 0 ? 0 : some.length / words.length)
  return {
    words: words.length,
    vietnamese: share(syllables),
    western: share(western),
    sample: [...new Set(syllables.filter((word) => word.length > 1))].slice(0, wordsShown),
  }
}

/** The runs of letters with something beyond ASCII in them, in the first 200,000 characters. */
export function runsBeyondAscii(text: string): readonly string[] {
  const runs: string[] = []
  const end = Math.min(text.length, charactersLookedAt)
  for (let at = 0; at < end; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue
    let from = at
    while (from > 0 && isAsciiLetter(text.charCodeAt(from - 1))) from -= 1
    while (at < end && (text.charCodeAt(at) >= 0x80 || isAsciiLetter(text.charCodeAt(at)))) at += 1
    runs.push(text.slice(from, at))
  }
  return runs
}

const isAsciiLetter = (code: number) => (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)
