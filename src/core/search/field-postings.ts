/** Which articles hold a word in one of their fields, and how often. Articles and words go by number. */
import { inverseFrequency, saturate } from './bm25'
import { countEach } from './count-each'

export interface FieldPostings {
  /** Articles come in rising order. */
  add(article: number, words: Uint32Array): void
  remove(article: number): void
  /** How many articles hold the word, or held it when it was last scored. */
  holders(word: number): number
  /**
   * Calls with the articles that hold the word, and what that says about them (BM25+, as in bm25.ts); only with those
   * `among` others where these are given.
   */
  score(
    word: number,
    among: ReadonlyMap<number, unknown> | null,
    call: (article: number, score: number) => void,
  ): void
}

// One number says which article and how often: postings are most of what the index takes. Beyond 4,095 times, how often a
// word is there says nothing more.
const step = 4096
const articleOf = (posting: number): number => Math.floor(posting / step)

export function createFieldPostings(): FieldPostings {
  const postings = new Map<number, number[]>()
  /** By article; 0 where it was taken out. */
  const lengths: number[] = []
  /** How many had been taken out when a word's list was last rid of them. */
  const cleanedAt = new Map<number, number>()
  let removed = 0
  let articles = 0
  let allLengths = 0
  const isThere = (posting: number) => (lengths[articleOf(posting)] ?? 0) > 0

  // Taking an article out of every list at once would go through most of the index: each forgets it when it is read.
  const holdersOf = (word: number): readonly number[] => {
    const known = postings.get(word)
    if (known === undefined) return []
    if ((cleanedAt.get(word) ?? 0) === removed) return known
    const holders = known.filter(isThere)
    postings.set(word, holders)
    cleanedAt.set(word, removed)
    return holders
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
      const length = Math.max(1, different)
      while (lengths.length < article) lengths.push(0)
      lengths[article] = length
      articles += 1
      allLengths += length
    },
    remove(article) {
      const length = lengths[article] ?? 0
      if (length === 0) return
      lengths[article] = 0
      removed += 1
      articles -= 1
      allLengths -= length
    },
    holders: (word) => postings.get(word)?.length ?? 0,
    score(word, among, call) {
      const holders = holdersOf(word)
      const rarity = inverseFrequency(holders.length, articles)
      const average = allLengths / articles
      const tell = (posting: number) => {
        const article = articleOf(posting)
        call(article, rarity * saturate(posting % step, (lengths[article] ?? 1) / average))
      }
      if (among === null) holders.forEach(tell)
      else
        for (const article of among.keys()) {
          const posting = holders[firstFrom(holders, article * step)]
          if (posting !== undefined && articleOf(posting) === article) tell(posting)
        }
    },
  }
}

/** Where the first number from `least` on stands in a rising list. */
function firstFrom(list: readonly number[], least: number): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}
