import { describe, expect, it } from 'vitest'
import type { Article, Block } from '../../../src/contract/model'
import { previewBlocks } from '../../../src/renderer/library/preview-blocks'

/** An article whose blocks are these lines; a line with `-` before it is trimmed. */
function article(
  title: string,
  lines: readonly string[],
): Pick<Article, 'blocks' | 'title' | 'text'> {
  const text = lines.join('\n')
  let start = 0
  const blocks = lines.map((line): Block => {
    const block: Block = {
      start,
      end: start + line.length,
      role: line === title ? 'title' : 'paragraph',
      kept: !line.startsWith('-'),
      by: 'test',
    }
    start = block.end + 1
    return block
  })
  return { text, blocks, title: { value: title, inferred: true, reason: null } }
}
const shown = (one: ReturnType<typeof article>) =>
  previewBlocks(one).blocks.map(({ start, end }) => one.text.slice(start, end))

describe('a preview', () => {
  it('leaves out the title, which stands above it, and what is trimmed', () => {
    expect(shown(article('Tin', ['Tin', 'Một.', '-Xem thêm', 'Hai.']))).toEqual(['Một.', 'Hai.'])
  })

  it('ends after a while, and says so', () => {
    const long = article(
      'x',
      Array.from({ length: 500 }, () => 'Một câu.'),
    )
    expect(previewBlocks(long).isWhole).toBe(false)
    expect(shown(long).length).toBeLessThan(100)
    expect(previewBlocks(article('x', ['Một câu.'])).isWhole).toBe(true)
  })

  it('cuts a block of monstrous length', () => {
    const monster = article('x', ['a'.repeat(8_000_000)])
    expect(shown(monster)[0]?.length).toBeLessThan(20_000)
    expect(previewBlocks(monster).isWhole).toBe(false)
  })
})
