import type { Block } from '../../contract/model'

/** What is left of a text when the trimmed blocks are taken out: the kept blocks, a blank line between them. */
export function keptText(text: string, blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kept)
    .map((block) => text.slice(block.start, block.end).trim())
    .join('\n\n')
}

/** The share of a text's blocks, that is of its lines with words on them, that are trimmed: 0 to 1. */
export function trimmedShare(blocks: readonly Block[]): number {
  if (blocks.length === 0) return 0
  return blocks.filter((block) => !block.kept).length / blocks.length
}
