import type { ArticleCorrection } from '../../contract/exchange'
import type { Fact } from '../../contract/model'
import type { ArticleRecord } from '../storage/records'

const names = [
  'title',
  'outlet',
  'url',
  'publishedOn',
  'language',
  'authors',
  'place',
  'modifiedOn',
  'agency',
] as const
type CorrectedFacts = Pick<ArticleRecord, (typeof names)[number]>
type Correction = Omit<ArticleCorrection, 'article' | 'rev'>

/** A person's words as facts: never inferred over again, empty where they were emptied. */
export function correctedFacts(correction: Correction): Partial<CorrectedFacts> {
  const facts: Record<string, Fact<unknown>> = {}
  for (const name of names) {
    const value = correction[name]
    if (value !== undefined) facts[name] = { value, inferred: false, reason: null }
  }
  return facts as Partial<CorrectedFacts>
}

/** What is known, without where it is known from. */
export const factValues = (facts: CorrectedFacts) =>
  Object.fromEntries(names.map((name) => [name, facts[name]?.value ?? null]))
