import { type FactName, factNames } from '../../contract/bulk-facts'
import type { ArticleCorrection } from '../../contract/exchange'
import type { Fact } from '../../contract/model'
import type { ArticleRecord } from '../storage/records'

export type CorrectedFacts = Pick<ArticleRecord, FactName | 'citationKey'>
type Correction = Omit<ArticleCorrection, 'article' | 'rev'>

/** A person's words as facts: never inferred over again, empty where they were emptied. */
export function correctedFacts(correction: Correction): Partial<CorrectedFacts> {
  const facts: Record<string, Fact<unknown>> = {}
  for (const name of factNames) {
    const value = correction[name]
    if (value !== undefined) facts[name] = { value, inferred: false, reason: null }
  }
  const { citationKey } = correction
  return {
    ...(facts as Partial<CorrectedFacts>),
    ...(citationKey !== undefined && { citationKey }),
  }
}

/** What is known, without where it is known from. */
export const factValues = (facts: CorrectedFacts) => ({
  ...Object.fromEntries(factNames.map((name) => [name, facts[name]?.value ?? null])),
  citationKey: facts.citationKey,
})
