/** Which articles hold a word in one of their fields, and how often. Articles and words go by number. */
import { inverseFrequency, saturate } from './bm25'
import { countEach } from './count-each'

export interface FieldPostings {
  /** Articles come in rising order. */
  add(article: number, words: Uint32Array): void
  remove(article: number): void
  /** The articles that hold the word, with what that says about them (BM25+, as in bm25.ts), in rising order. */
  score(word: number): Iterable<readonly [article: number, score: number]>
}

// One number says which article and how often: postings are most of what the index takes. Beyond 4,095 times, how often a
// word is there says nothing more.
const step = 4096
const articleOf = (posting: number): number => Math.floor(posting / step)

export function createFieldPostings(): FieldPostings {
  const postings = new Map<number, number[]>()
  const lengths = new Map<number, number>()
  let allLengths = 0

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
      const length = Math.max(1, different)
      lengths.set(article, length)
      allLengths += length
    },
    remove(article) {
      allLengths -= lengths.get(article) ?? 0
      lengths.delete(article)
    },
    score(word) {
      const known = postings.get(word) ?? []
      // Taking an article out of every list at once would go through most of the index: each forgets it when it is read.
      const holders = known.filter((posting) => lengths.has(articleOf(posting)))
      if (holders.length < known.length) postings.set(word, holders)
      const rarity = inverseFrequency(holders.length, lengths.size)
      const average = allLengths / lengths.size
      return holders.map((posting) => {
        const article = articleOf(posting)
        const length = (lengths.get(article) ?? 1) / average
        return [article, rarity * saturate(posting % step, length)]
      })
    },
  }
}
