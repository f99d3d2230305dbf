import type { Article, Block } from '../../contract/model'

const mostBlocks = 40
const mostCharacters = 12_000

/** The kept blocks a preview shows: from the beginning, without the title (it stands above), up to a limit. */
export function previewBlocks({
  blocks,
  title,
  text,
}: Pick<Article, 'blocks' | 'title' | 'text'>): {
  readonly blocks: readonly Block[]
  readonly isWhole: boolean
} {
  const isTitle = (block: Block) =>
    block.role === 'title' && text.slice(block.start, block.end).trim() === title.value
  const kept = blocks.filter((block) => block.kept && !isTitle(block))
  let characters = 0
  const shown = kept.slice(0, mostBlocks).filter(({ start, end }, index) => {
    characters += end - start
    return index === 0 || characters <= mostCharacters
  })
  const cut = shown.map((block) => ({
    ...block,
    end: Math.min(block.end, block.start + mostCharacters),
  }))
  return { blocks: cut, isWhole: shown.length === kept.length && characters <= mostCharacters }
}
