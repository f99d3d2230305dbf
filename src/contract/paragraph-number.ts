import type { Block } from './model'

/**
 * The number, from 1, a citation gives the passage at an offset: kept standfirst, dateline and paragraph blocks count.
 * null in a title, a caption or trimmed text, which have no number.
 */
export function paragraphNumber(blocks: readonly Block[], offset: number): number | null {
  let number = 0
  for (const block of blocks) {
    if (!isNumbered(block)) continue
    number++
    if (block.start <= offset && offset < block.end) return number
  }
  return null
}

const isNumbered = ({ role, kept }: Block): boolean =>
  kept && (role === 'standfirst' || role === 'dateline' || role === 'paragraph')
