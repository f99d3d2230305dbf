/** The words of a library by number, so that a text can be kept as a row of numbers. */
import { canonicalWord, foldWord, wordsOf } from '../text/fold'

/** Stands between title and text: no word, so no phrase reaches across. */
export const gap = 0

export interface Vocabulary {
  /** Canonical words by number; the first stands for the gap. */
  readonly words: readonly string[]
  /** The numbers of a text's words, new words numbered on the way. */
  numberWords(text: string): number[]
  /** The number of a canonical word; null when no text ever held it. */
  find(word: string): number | null
  folded(word: number): string
  /** Every word that is `folded` without its marks. */
  variants(folded: string): readonly number[]
  /** Every word that begins with `folded` when its marks are taken off. */
  beginningWith(folded: string): readonly number[]
}

/** A vocabulary that numbers these words as they stand; they are canonical, and the first is the gap. */
export function createVocabulary(known: readonly string[] = ['']): Vocabulary {
  const words: string[] = []
  const foldedWords: string[] = []
  const numbers = new Map<string, number>()
  const variants = new Map<string, number[]>()

  const add = (word: string): number => {
    const number = words.length
    const folded = foldWord(word)
    words.push(word)
    foldedWords.push(folded)
    numbers.set(word, number)
    const others = variants.get(folded)
    if (others === undefined) variants.set(folded, [number])
    else others.push(number)
    return number
  }
  for (const word of known) add(word)

  const numberOf = (written: string): number => {
    // Most words are written in their canonical form, or would be if they did not begin a sentence.
    const known = numbers.get(written) ?? numbers.get(written.toLowerCase())
    if (known !== undefined) return known
    const word = canonicalWord(written)
    return numbers.get(word) ?? add(word)
  }
  return {
    words,
    numberWords: (text) => Array.from(wordsOf(text), (word) => numberOf(word.text)),
    find: (word) => numbers.get(word) ?? null,
    folded: (word) => foldedWords[word] ?? '',
    variants: (folded) => variants.get(folded) ?? [],
    beginningWith: (beginning) =>
      Array.from(foldedWords.keys()).filter((word) => foldedWords[word]?.startsWith(beginning)),
  }
}
