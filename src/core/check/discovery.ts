import type { Finding, FindingCode } from '../../contract/safekeeping'

/** A finding with the way to put it right. */
export interface Discovery {
  readonly code: FindingCode
  /** What a person knows each of them by. */
  readonly items: readonly string[]
  /** One for each that can be put right without losing anything; answers whether it was. Run in turn. */
  readonly repairs: readonly (() => Promise<boolean>)[]
}

const mostExamples = 5

/** The discovery as the contract shows it. */
export const describeDiscovery = (
  { code, items, repairs }: Discovery,
  repaired: number,
): Finding => ({
  code,
  count: items.length,
  examples: [...new Set(items)].slice(0, mostExamples),
  repairable: repairs.length,
  repaired,
})

/** A discovery only a person can do something about. */
export const forAPerson = (code: FindingCode, items: readonly string[]): Discovery => ({
  code,
  items,
  repairs: [],
})
