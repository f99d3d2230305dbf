/** The words of a library by number, so that a text can be kept as a row of numbers. */
import SearchableMap from 'minisearch/SearchableMap'
import { canonicalWord, foldWord, wordsOf } from '../text/fold'

/** Stands between title and text: no word, so no phrase reaches across. */
export const gap = 0

export interface Vocabulary {
  /** Canonical words by number; the first stands for the gap. */
  readonly words: readonly string[]
  /** Numbers canonical words that are new, in their order. */
  learn(words: readonly string[]): void
  /** The numbers of a text's words, new words numbered on the way. */
  numberWords(text: string): number[]
  /** The number of a canonical word; null when no text ever held it. */
  find(word: string): number | null
  /** The lowest number among the words that differ from this one in marks alone: stands for all of them. */
  fold(word: number): number
  /** Every word that is `folded` without its marks, rising. */
  variants(folded: string): readonly number[]
  /** Every word that begins with `folded` when its marks are taken off. */
  beginningWith(folded: string): readonly number[]
}

/** A vocabulary that knows the gap alone. */
export function createVocabulary(): Vocabulary {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const folds: number[] = []
  /** MiniSearch's radix tree: finds words by their beginning without going through all of them. */
  const variants = new SearchableMap<number[]>()

  const add = (word: string): number => {
    const number = words.length
    const others = variants.fetch(foldWord(word), () => [])
    others.push(number)
    words.push(word)
    folds.push(others[0] ?? number)
    numbers.set(word, number)
    return number
  }
  add('')

  const numberOf = (written: string): number => {
    // Most words are written in their canonical form, or would be if they did not begin a sentence.
    const known = numbers.get(written) ?? numbers.get(written.toLowerCase())
    if (known !== undefined) return known
    const word = canonicalWord(written)
    return numbers.get(word) ?? add(word)
  }
  return {
    words,
    learn(more) {
      for (const word of more) add(word)
    },
    numberWords: (text) => Array.from(wordsOf(text), (word) => numberOf(word.text)),
    find: (word) => numbers.get(word) ?? null,
    fold: (word) => folds[word] ?? word,
    variants: (folded) => variants.get(folded) ?? [],
    beginningWith: (beginning) => [...variants.atPrefix(beginning).values()].flat(),
  }
}
