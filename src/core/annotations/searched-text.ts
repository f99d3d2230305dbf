import { wordsOf } from '../text/fold'

/** A text as quotes are sought in it: white space left out, because that is what changes first when a page is read anew. */
export interface SearchedText {
  readonly text: string
  /** The text's characters but white space. */
  readonly letters: string
  /** Where each of them stands in the text, in UTF-16 code units; one more at the end, the text's length. */
  readonly places: Uint32Array
  /** How much it tells, in bits, that a word stands somewhere in this text: the rarer, the more. */
  rarityOf(word: string): number
}

export function searchedText(text: string): SearchedText {
  let counts: ReadonlyMap<string, number> | null = null
  let total = 0
  return {
    text,
    ...squeeze(text),
    rarityOf(word) {
      if (counts === null) {
        counts = countWords(text)
        for (const count of counts.values()) total += count
      }
      return Math.log2((total + 1) / ((counts.get(word) ?? 0) + 0.5))
    },
  }
}

/** A text without its white space, and where each character of what is left stands in it. */
export function squeeze(text: string): Pick<SearchedText, 'letters' | 'places'> {
  const places = new Uint32Array(text.length + 1)
  let count = 0
  for (const { index, 0: run } of text.matchAll(/\S+/gu))
    for (let at = index; at < index + run.length; at++) places[count++] = at
  places[count] = text.length
  return { letters: text.replace(/\s+/gu, ''), places: places.subarray(0, count + 1) }
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text: word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
