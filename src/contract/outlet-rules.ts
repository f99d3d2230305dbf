/** A person's choices of blocks as rules for an outlet: what is kept and what is trimmed in all its articles. */
import type { Article, Block, BlockRole, OutletRuleId } from './model'
import type { Operation } from './workbench'

/**
 * What lines have in common. `line`: all their words, case, numbers and outer marks aside. `opening`: the words before a
 * colon they begin with.
 */
export const likenesses = ['line', 'opening'] as const
export type Likeness = (typeof likenesses)[number]

/** Lines of an outlet that a person wants trimmed, or kept, wherever they stand. */
export interface OutletRuleDraft {
  readonly outlet: string
  readonly likeness: Likeness
  /** What the lines say, folded: lower case, every number `0`. */
  readonly words: string
  readonly kept: boolean
  /** Lines that it decides, or would decide; a person's choice of a line comes before every rule. */
  readonly lines: number
  readonly articles: number
}

export interface OutletRule extends OutletRuleDraft {
  readonly id: OutletRuleId
}

/** A rule that could be made, with up to three lines it would decide. */
export interface OutletRuleProposal extends OutletRuleDraft {
  readonly examples: readonly string[]
}

/** A block, by where it starts, and what is to become of lines like it. */
export interface LineChoice {
  readonly article: string
  readonly start: number
  readonly kept: boolean
}

const prefix = 'outlet-rule/'

/** What `Block.by` says of a block that an outlet's rule decided. */
export const decidedBy = (rule: OutletRuleId): string => `${prefix}${rule}`

/** The outlet's rule that decided a block; null when it was something else. */
export const outletRuleOf = ({ by }: Pick<Block, 'by'>): OutletRuleId | null =>
  by.startsWith(prefix) ? (by.slice(prefix.length) as OutletRuleId) : null

const notText: ReadonlySet<BlockRole> = new Set(['related', 'navigation', 'source'])

/** Who keeps a teaser or a menu line says that it belongs to the article, so it counts as its text. */
export const roleWhenKept = (role: BlockRole): BlockRole => (notText.has(role) ? 'paragraph' : role)

export interface OutletRuleOperations {
  /** Gives blocks back to the rules: a person's choice of them is taken off. Faults: `block/not-found`. */
  releaseBlocks: Operation<{ article: string; starts: readonly number[] }, Article>
  /**
   * The rules that could be made of a line, the nearest likeness first; none for a line without words.
   * Faults: `outlet/unknown` when the article has no outlet, `block/not-found`.
   */
  proposeOutletRules: Operation<LineChoice, readonly OutletRuleProposal[]>
  /** Makes a rule and follows it in every article of the outlet, as one undo step. Faults: those of the proposal. */
  addOutletRule: Operation<LineChoice & { readonly likeness: Likeness }, OutletRule>
  /** By outlet, then words. */
  listOutletRules: Operation<Record<never, never>, readonly OutletRule[]>
  /** Takes a rule back: what it decided is as it was, as one undo step. Faults: `outlet-rule/not-found`. */
  revokeOutletRule: Operation<{ rule: string }, null>
}
