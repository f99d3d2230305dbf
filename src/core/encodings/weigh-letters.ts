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
// Letters around something beyond ASCII: most of a page is markup, and is passed over quickly.
const runBeyondAscii = /[A-Za-z]*[^\0-\x7f](?:[A-Za-z]|[^\0-\x7f])*/g
const beyondAscii = /[^\0-\x7f]/
const westernWord =
  /^(?:[a-z]+|[\u00df-\u00f6\u00f8-\u00ffœšžÿƒ])+$|^[A-Z\u00c0-\u00d6\u00d8-\u00deŒŠŽŸ]+$|^[A-Z\u00c0-\u00d6\u00d8-\u00deŒŠŽŸ][a-z\u00df-\u00f6\u00f8-\u00ffœšžÿ]+$/
const manyInARow = /[^\0-\x7f]{3}/

/** Weighs the first 200,000 characters of a reading. */
export function weighLetters(text: string): Weight {
  const words = (text.slice(0, charactersLookedAt).match(runBeyondAscii) ?? [])
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
