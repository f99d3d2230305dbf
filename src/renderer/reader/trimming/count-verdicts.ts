/** What was trimmed in an article by which rule, as a pure function. */
import type { Block } from '../../../contract/model'

/** Lines that one named rule trims, with what a person or an outlet's rule made of them. */
export interface TrimmingRule {
  readonly rule: string
  readonly lines: number
  readonly kept: number
  /** Where the lines start that are still trimmed. */
  readonly trimmed: readonly number[]
  /** Where the lines start that a person chose to keep, and that can be given back. */
  readonly chosen: readonly number[]
}

export interface Verdicts {
  readonly rules: readonly TrimmingRule[]
  /** Where the lines start that a person trimmed, and that can be given back. */
  readonly own: readonly number[]
}

/** Counted by the rule that spoke before any choice; most lines first. */
export function countVerdicts(blocks: readonly Block[]): Verdicts {
  const rules = new Map<string, Block[]>()
  const own: number[] = []
  for (const block of blocks) {
    const { kept, by } = block.overruled ?? block
    if (!kept && by !== 'user') rules.set(by, [...(rules.get(by) ?? []), block])
    else if (block.by === 'user' && !block.kept && block.overruled !== undefined)
      own.push(block.start)
  }
  return {
    own,
    rules: [...rules]
      .map(([rule, lines]) => ({
        rule,
        lines: lines.length,
        kept: lines.filter(({ kept }) => kept).length,
        trimmed: startsOf(lines, ({ kept }) => !kept),
        chosen: startsOf(lines, ({ by, kept }) => by === 'user' && kept),
      }))
      .sort((a, b) => b.lines - a.lines),
  }
}

const startsOf = (blocks: readonly Block[], wanted: (block: Block) => boolean) =>
  blocks.filter(wanted).map(({ start }) => start)
