/** The facts of several articles at once. */
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import {
  type BulkCorrection,
  type FactName,
  type FactSpread,
  type FactSurvey,
  factNames,
} from '../../contract/bulk-facts'
import type { Fact } from '../../contract/model'
import type { ArticleRecord } from '../storage/records'
import { type CorrectedFacts, correctedFacts } from './correct-facts'

const mostValues = 10
const atOnce = 1000

/** What the articles say together. */
export async function surveyFacts(articles: readonly ArticleRecord[]): Promise<FactSurvey> {
  const tallies = new Map(factNames.map((name) => [name, createTally()]))
  for (const [place, article] of articles.entries()) {
    if (place % atOnce === atOnce - 1) await setImmediate()
    for (const [name, tally] of tallies) tally.add(article[name])
  }
  return {
    articles: articles.map(({ id, rev }) => ({ article: id, rev })),
    // Every name has its tally.
    facts: Object.fromEntries(
      [...tallies].map(([name, tally]) => [name, tally.spread()]),
    ) as FactSurvey['facts'],
  }
}

function createTally() {
  const counts = new Map<string, number>()
  let empty = 0
  let inferred = 0
  return {
    add(fact: Fact<unknown> | undefined): void {
      const value = fact?.value ?? null
      if (value === null) empty += 1
      else counts.set(inWords(value), (counts.get(inWords(value)) ?? 0) + 1)
      if (value !== null && fact?.inferred === true) inferred += 1
    },
    spread: (): FactSpread => ({
      values: [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostValues)
        .map(([words, count]) => ({ words, count })),
      different: counts.size,
      empty,
      inferred,
    }),
  }
}

const inWords = (value: unknown): string =>
  Array.isArray(value) ? value.join('; ') : String(value)

/**
 * What a correction of several articles makes of one of them; empty when nothing. `seen`: the article the person looked at,
 * null when that is not known: only a value that was seen can be confirmed.
 */
export function bulkCorrected(
  before: ArticleRecord,
  seen: ArticleRecord | null,
  correction: BulkCorrection['correction'],
  confirm: readonly FactName[],
): Partial<CorrectedFacts> {
  const confirmed = confirm.flatMap((name) => {
    const fact = before[name]
    const isOpen = fact?.inferred === true && fact.value !== null
    const isSeen = isDeepStrictEqual(seen?.[name]?.value, fact?.value)
    return isOpen && isSeen ? [[name, fact.value] as const] : []
  })
  return correctedFacts({ ...Object.fromEntries(confirmed), ...correction })
}
