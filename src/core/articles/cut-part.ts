import type { ArticlePart } from '../../contract/article-parts'
import type { Article, Block } from '../../contract/model'

/** Characters of the longest part: read by a window in a few milliseconds. */
const most = 500_000
/** Characters of kept text in the first part: some screens of it, and more than nearly any article has. */
const first = 60_000

/** The part of an article that begins at `from`, never cut inside a character. */
export function cutPart(article: Article, from: number): ArticlePart {
  const { text, blocks } = article
  const end = endOfPart(text, blocks, from)
  const begun = blocks.filter(({ start }) => from <= start && start < end)
  return {
    article: { ...article, text: text.slice(from, end), blocks: begun },
    from,
    length: text.length,
  }
}

function endOfPart(text: string, blocks: readonly Block[], from: number): number {
  const limit = from + most
  const end = Math.min(text.length, from === 0 ? Math.min(limit, endOfFirst(text, blocks)) : limit)
  return isLowSurrogate(text, end) ? end + 1 : end
}

function endOfFirst(text: string, blocks: readonly Block[]): number {
  let left = first
  for (const { start, end, kept } of blocks) {
    if (!kept) continue
    if (end - start > left) return start + left
    left -= end - start
  }
  return text.length
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
