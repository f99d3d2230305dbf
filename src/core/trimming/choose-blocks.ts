/** A person's choices of blocks, as pure functions. What the rules said of a block is kept beside the choice. */
import type { BlockLanguage } from '../../contract/block-language'
import type { BlockChange } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { Block } from '../../contract/model'
import { outletRuleOf, roleWhenKept } from '../../contract/outlet-rules'
import type { ArticleRecord } from '../storage/records'

/** Fault: `block/not-found`. */
export const chooseBlocks = (
  article: ArticleRecord,
  starts: readonly number[],
  change: Pick<BlockChange, 'kept' | 'role'>,
): readonly Block[] => changeAt(article, starts, (block) => chosenBlock(block, change))

/** Takes a person's choices off. One of an earlier version, which kept nothing of the rules, stays. Fault: `block/not-found`. */
export const releasedBlocks = (
  article: ArticleRecord,
  starts: readonly number[],
): readonly Block[] =>
  changeAt(article, starts, (block) => (block.by === 'user' ? asRuled(block) : block))

/** A block as the named rules decided it, as far as it is known what they said. */
export function asRuled({ overruled, ...block }: Block): Block {
  return overruled === undefined ? block : { ...block, ...overruled }
}

/** A person's word on the language of blocks; null takes it back. Fault: `block/not-found`. */
export const blocksInLanguage = (
  article: ArticleRecord,
  starts: readonly number[],
  language: BlockLanguage | null,
): readonly Block[] =>
  changeAt(article, starts, ({ language: _, ...block }) =>
    language === null ? block : { ...block, language },
  )

/** A block as a person wants it. */
export function chosenBlock(block: Block, choice: Pick<BlockChange, 'kept' | 'role'>): Block {
  const { kept, role = kept ? roleWhenKept(block.role) : block.role } = choice
  const chosen = { ...block, role, kept, by: 'user' }
  const overruled = namedVerdict(block)
  return overruled === null ? chosen : { ...chosen, overruled }
}

/** What the named rules say of a block; null where a choice of an earlier version hides it. */
function namedVerdict({ role, kept, by, overruled }: Block): Block['overruled'] | null {
  if (overruled !== undefined) return overruled
  return by === 'user' || outletRuleOf({ by }) !== null ? null : { role, kept, by }
}

function changeAt(
  { blocks, citationKey }: ArticleRecord,
  starts: readonly number[],
  change: (block: Block) => Block,
): readonly Block[] {
  const known = new Set(blocks.map(({ start }) => start))
  const unknown = starts.find((start) => !known.has(start))
  if (unknown !== undefined)
    throw new Fault('block/not-found', { start: unknown, article: citationKey })
  const chosen = new Set(starts)
  return blocks.map((block) => (chosen.has(block.start) ? change(block) : block))
}
