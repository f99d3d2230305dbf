/** Which articles hold a word in one of their fields, and how often. Articles and words go by number. */
import { inverseFrequency, saturate } from './bm25'
import { countEach } from './count-each'

export interface FieldPostings {
  /** Articles come in rising order. */
  add(article: number, words: Uint32Array): void
  /** `words` are those it was added with. */
  remove(article: number, words: Uint32Array): void
  /** How many articles hold the word. */
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
  /** How many in a word's list have been taken out. */
  const gone = new Map<number, number>()
  let articles = 0
  let allLengths = 0
  const isThere = (posting: number) => (lengths[articleOf(posting)] ?? 0) > 0

  const holdersOf = (word: number): number =>
    (postings.get(word)?.length ?? 0) - (gone.get(word) ?? 0)

  // Taking an article out of a list moves all behind it: that waits until half of the list is gone.
  const takeOut = (word: number) => {
    const known = postings.get(word) ?? []
    const outOfList = (gone.get(word) ?? 0) + 1
    gone.set(word, outOfList)
    if (2 * outOfList <= known.length) return
    gone.delete(word)
    postings.set(word, known.filter(isThere))
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
    remove(article, words) {
      const length = lengths[article] ?? 0
      if (length === 0) return
      lengths[article] = 0
      countEach(words, takeOut)
      articles -= 1
      allLengths -= length
    },
    holders: holdersOf,
    score(word, among, call) {
      const holders = postings.get(word) ?? []
      const rarity = inverseFrequency(holdersOf(word), articles)
      const average = allLengths / articles
      const tell = (posting: number) => {
        const article = articleOf(posting)
        call(article, rarity * saturate(posting % step, (lengths[article] ?? 1) / average))
      }
      if (among === null)
        for (const posting of holders) {
          if (isThere(posting)) tell(posting)
        }
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
