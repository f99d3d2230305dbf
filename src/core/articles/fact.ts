import type { Fact } from '../../contract/model'
import { openingOf } from './line-shape'
import type { FactRule } from './rule-names'

const evidenceLimit = 200

/** A value Lectern worked out, with the rule and the words it rests on. */
export function inferredFact<Value>(value: Value, rule: FactRule, evidence: string): Fact<Value> {
  return { value, inferred: true, reason: { rule, evidence: openingOf(evidence, evidenceLimit) } }
}

/** A value the page itself declares, with the tag and its words. */
export const statedFact = <Value>(value: Value, rule: FactRule, evidence: string): Fact<Value> => ({
  ...inferredFact(value, rule, evidence),
  inferred: false,
})

/** Nothing known. */
export const emptyFact: Fact<never> = { value: null, inferred: false, reason: null }
