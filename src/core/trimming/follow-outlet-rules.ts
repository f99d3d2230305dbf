/** Blocks as the rules of their outlet have them, as pure functions. */
import type { Block } from '../../contract/model'
import { decidedBy, outletRuleOf, roleWhenKept } from '../../contract/outlet-rules'
import type { OutletRuleRecord } from '../storage/records'
import { asRuled } from './choose-blocks'
import { likenessesOf } from './line-likeness'

/** The rules of an article's outlet; none for an article without one. Case aside. */
export function rulesOfOutlet(
  rules: Iterable<OutletRuleRecord>,
  outlet: string | null,
): readonly OutletRuleRecord[] {
  if (outlet === null) return []
  const name = outlet.toLowerCase()
  return [...rules].filter((rule) => rule.outlet.toLowerCase() === name)
}

/**
 * The blocks as these rules, and no other rule of an outlet, decide them. A person's choice of a block comes first; of two
 * rules the nearer likeness. Following the same rules again changes nothing; following none takes all of them back.
 */
export function followOutletRules(
  text: string,
  blocks: readonly Block[],
  rules: readonly OutletRuleRecord[],
): readonly Block[] {
  const byWords = new Map(rules.map((rule) => [keyOf(rule), rule]))
  return blocks.map((block) => {
    if (block.by === 'user') return block
    const own = withoutRule(block)
    const rule =
      byWords.size === 0
        ? undefined
        : likenessesOf(text.slice(block.start, block.end))
            .map((likeness) => byWords.get(keyOf(likeness)))
            .find((found) => found !== undefined)
    return rule === undefined || rule.kept === own.kept ? own : decided(own, rule)
  })
}

const keyOf = ({ likeness, words }: Pick<OutletRuleRecord, 'likeness' | 'words'>): string =>
  `${likeness} ${words}`

/** A block as it is without the rule of an outlet that decided it. */
const withoutRule = (block: Block): Block => (outletRuleOf(block) === null ? block : asRuled(block))

const decided = (block: Block, { id, kept }: OutletRuleRecord): Block => ({
  ...block,
  role: kept ? roleWhenKept(block.role) : block.role,
  kept,
  by: decidedBy(id),
  overruled: { role: block.role, kept: block.kept, by: block.by },
})
