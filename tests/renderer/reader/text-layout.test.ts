import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Block } from '../../../src/contract/model'
import { arrangeArticle } from '../../../src/renderer/reader/text/arrange-article'
import { cutPieces } from '../../../src/renderer/reader/text/cut-pieces'

function articleOf(
  lines: readonly (Omit<Block, 'start' | 'end' | 'by'> & { text: string })[],
  title: string,
) {
  const blocks: Block[] = []
  let at = 0
  for (const { text, role, kept } of lines) {
    blocks.push({ start: at, end: at + text.length, role, kept, by: 'plain-line' })
    at += text.length + 1
  }
  const text = lines.map((line) => line.text).join('\n')
  return { text, blocks, title: { value: title, inferred: true, reason: null } } as Pick<
    Article,
    'text' | 'blocks' | 'title'
  > as Article
}

const roles = fc.constantFrom('title', 'paragraph', 'caption', 'related', 'navigation')
const lines = fc.array(
  fc.record({ text: fc.string({ minLength: 1, maxLength: 20 }), role: roles, kept: fc.boolean() }),
  { maxLength: 200 },
)

describe('arranging an article', () => {
  it('shows every block once and in order, in sections of one kind', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const article = articleOf(given, given[0]?.text.trim() ?? '')
        const { before, title, body } = arrangeArticle(article)
        const inOrder = [...before, ...body].flatMap(({ chunks }) =>
          chunks.flatMap(({ blocks }) => blocks),
        )
        const all = title === null ? inOrder : [...inOrder, title].sort((a, b) => a.start - b.start)
        expect(all).toEqual(article.blocks)
        for (const { kind, chunks } of [...before, ...body])
          for (const { blocks } of chunks)
            expect(blocks.every(({ kept }) => kept === (kind === 'kept'))).toBe(true)
      }),
    )
  })

  it('takes the title block as the heading only while it says what the title says', () => {
    const given = [
      { text: ' Ký Nghị định thư', role: 'title', kept: true },
      { text: 'Nội dung', role: 'paragraph', kept: true },
    ] as const
    expect(arrangeArticle(articleOf(given, 'Ký Nghị định thư')).title?.start).toBe(0)
    expect(arrangeArticle(articleOf(given, 'Tên khác')).title).toBeNull()
  })

  it('counts what a trimmed section holds', () => {
    const given = [
      { text: 'Nội dung', role: 'paragraph', kept: true },
      { text: 'Tin khác', role: 'related', kept: false },
      { text: 'Ảnh', role: 'caption', kept: false },
      { text: 'Tin nữa', role: 'related', kept: false },
    ] as const
    expect(arrangeArticle(articleOf(given, '')).body[1]?.roles).toEqual([
      { role: 'related', count: 2 },
      { role: 'caption', count: 1 },
    ])
  })
})

describe('cutting a long line into pieces', () => {
  it('keeps every character, and no piece begins inside a surrogate pair', () => {
    const letters = fc.constantFrom('Phan ', 'aaaaaaaa', '😀', '\u{1F468}\u200D\u{1F469}', 'ế')
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 4000 }), fc.nat(20), (unit, times, lead) => {
        const text = '.'.repeat(lead) + unit.repeat(times)
        const pieces = cutPieces(text, { start: lead, end: text.length })
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(lead),
        )
        for (const { start, end } of pieces) {
          expect(end - start).toBeLessThanOrEqual(6000)
          expect(/^[\uDC00-\uDFFF]/.test(text.slice(start, end))).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })
})
