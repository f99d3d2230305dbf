import { setImmediate } from 'node:timers/promises'
import type { Article } from '../../contract/model'
import { keptText } from '../articles/kept-text'
import { sharedShare, shinglesOf, sketchOf } from '../articles/shared-text'

/** Two sources that are, for the most part, one text. */
export interface SharedText {
  readonly one: Article
  readonly other: Article
  /** Of the shorter text, how much stands in the other. */
  readonly share: number
}

const nearShare = 0.5
// A run of words that stands in more texts than this is a formula of the trade, and says nothing of two of them.
const mostHolders = 50
const fewestCommon = 3

/** Pairs of articles that share at least half of the shorter one, each once. Only those with common samples are compared. */
export async function findSharedTexts(
  articles: readonly Article[],
): Promise<readonly SharedText[]> {
  const holders = new Map<number, number[]>()
  for (const [place, article] of articles.entries()) {
    for (const sample of sketchOf(shinglesOf(keptText(article.text, article.blocks)))) {
      const known = holders.get(sample)
      if (known === undefined) holders.set(sample, [place])
      else known.push(place)
    }
    if (place % 50 === 49) await setImmediate()
  }
  const common = countCommon(holders, articles.length)
  const shared: SharedText[] = []
  for (const [pair, count] of common) {
    if (count < fewestCommon) continue
    const one = articles[Math.floor(pair / articles.length)]
    const other = articles[pair % articles.length]
    if (one === undefined || other === undefined) continue
    const [text, twin] = [one, other].map(({ text, blocks }) => shinglesOf(keptText(text, blocks)))
    const share = text === undefined || twin === undefined ? 0 : sharedShare(text, twin)
    if (share >= nearShare) shared.push({ one, other, share })
    await setImmediate()
  }
  return shared
}

/** How many samples each pair has in common; a pair is its first place times the number of articles, plus its second. */
function countCommon(
  holders: ReadonlyMap<number, readonly number[]>,
  articles: number,
): ReadonlyMap<number, number> {
  const common = new Map<number, number>()
  for (const places of holders.values()) {
    if (places.length > mostHolders) continue
    for (const [rank, one] of places.entries())
      for (const other of places.slice(rank + 1)) {
        const pair = one * articles + other
        common.set(pair, (common.get(pair) ?? 0) + 1)
      }
  }
  return common
}
