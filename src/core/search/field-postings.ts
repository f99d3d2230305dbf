/** Which articles hold a word in one of their fields, and how often. Articles and words go by number. */
import { inverseFrequency, saturate } from './bm25'
import { countEach } from './count-each'

export interface FieldPostings {
  /** Articles come in rising order. */
  add(article: number, words: Uint32Array): void
  /** `words` as they were added. */
  remove(article: number, words: Uint32Array): void
  /** The articles that hold the word, with what that says about them (BM25+, as in bm25.ts), in rising order. */
  score(word: number): Iterable<readonly [article: number, score: number]>
}

// One number says which article and how often: ten million postings of two numbers each would be the most of the index.
// Beyond 4,095 times, how often a word is there says nothing more.
const step = 4096

export function createFieldPostings(): FieldPostings {
  const postings = new Map<number, number[]>()
  const lengths = new Map<number, number>()
  let allLengths = 0

  const setLength = (article: number, length: number) => {
    allLengths += length - (lengths.get(article) ?? 0)
    lengths.set(article, length)
  }
  return {
    add(article, words) {
      let different = 0
      countEach(words, (word, count) => {
        different++
        const posting = article * step + Math.min(count, step - 1)
        const holders = postings.get(word)
        if (holders === undefined) postings.set(word, [posting])
        else holders.push(posting)
      })
      // An empty field is as long as one of a single word: no length is divided by nothing.
      setLength(article, Math.max(1, different))
    },
    remove(article, words) {
      setLength(article, 0)
      lengths.delete(article)
      countEach(words, (word) => {
        const holders = postings.get(word) ?? []
        holders.splice(placeOf(article, holders), 1)
        if (holders.length === 0) postings.delete(word)
      })
    },
    score(word) {
      const holders = postings.get(word) ?? []
      const rarity = inverseFrequency(holders.length, lengths.size)
      const average = allLengths / lengths.size
      return holders.map((posting) => {
        const article = Math.floor(posting / step)
        const length = (lengths.get(article) ?? 1) / average
        return [article, rarity * saturate(posting % step, length)]
      })
    },
  }
}

/** Where the article's posting stands among rising ones. */
function placeOf(article: number, postings: readonly number[]): number {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] ?? 0) < article * step) low = middle + 1
    else high = middle
  }
  return low
}
