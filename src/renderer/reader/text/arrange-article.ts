/** How an article is laid out in its pane: which blocks are shown where, in chunks small enough to render one by one. */
import type { Article, Block, BlockRole, Span } from '../../../contract/model'

/** Blocks that follow each other and are rendered together. */
export interface Chunk extends Span {
  readonly blocks: readonly Block[]
}

/** Kept text, or a run of trimmed blocks that can be shown and hidden as one. */
export interface Section extends Span {
  readonly kind: 'kept' | 'trimmed'
  readonly chunks: readonly Chunk[]
  /** How many blocks of each role, in order of first appearance. */
  readonly roles: readonly { readonly role: BlockRole; readonly count: number }[]
}

export interface ArticleLayout {
  /** What stands before the title; almost always trimmed menus. */
  readonly before: readonly Section[]
  /** The block that is the title; null when the title stands nowhere in the text and is shown as a heading of its own. */
  readonly title: Block | null
  readonly body: readonly Section[]
}

const mostBlocks = 40
const mostCharacters = 10_000

/** The article's blocks in sections. A title block is the heading only while it says what the title says. */
export function arrangeArticle(article: Article): ArticleLayout {
  const { blocks, text } = article
  const at = blocks.findIndex((block) => block.role === 'title' && block.kept)
  const block = blocks[at]
  const isTitle =
    block !== undefined && text.slice(block.start, block.end).trim() === article.title.value
  if (!isTitle) return { before: [], title: null, body: divide(blocks) }
  return {
    before: divide(blocks.slice(0, at)),
    title: block,
    body: divide(blocks.slice(at + 1)),
  }
}

function divide(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = []
  for (let from = 0; from < blocks.length; ) {
    const kept = blocks[from]?.kept
    let to = from + 1
    while (to < blocks.length && blocks[to]?.kept === kept) to += 1
    const run = blocks.slice(from, to)
    sections.push({
      kind: kept ? 'kept' : 'trimmed',
      ...extentOf(run),
      chunks: cutChunks(run),
      roles: countRoles(run),
    })
    from = to
  }
  return sections
}

function cutChunks(blocks: readonly Block[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let open: Block[] = []
  let characters = 0
  for (const block of blocks) {
    const length = block.end - block.start
    if (open.length >= mostBlocks || (open.length > 0 && characters + length > mostCharacters)) {
      chunks.push({ ...extentOf(open), blocks: open })
      open = []
      characters = 0
    }
    open.push(block)
    characters += length
  }
  if (open.length > 0) chunks.push({ ...extentOf(open), blocks: open })
  return chunks
}

const extentOf = (blocks: readonly Block[]): Span => ({
  start: blocks[0]?.start ?? 0,
  end: blocks.at(-1)?.end ?? 0,
})

function countRoles(blocks: readonly Block[]): Section['roles'] {
  const counts = new Map<BlockRole, number>()
  for (const { role } of blocks) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, count]) => ({ role, count }))
}

/** Whether two spans share a character. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end
