import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticlePart, isLast } from '../../../src/contract/article-parts'
import type { Article, Block } from '../../../src/contract/model'
import { cutPart } from '../../../src/core/articles/cut-part'

const line = fc.record({
  words: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60_000 })),
  kept: fc.boolean(),
})

function articleOf(lines: readonly { words: string; times: number; kept: boolean }[]): Article {
  let text = ''
  const blocks: Block[] = []
  for (const { words, times, kept } of lines) {
    const start = text.length
    text += words.repeat(times)
    blocks.push({ start, end: text.length, role: 'paragraph', kept, by: 'plain-line' })
    text += '\n'
  }
  return { text, blocks } as Pick<Article, 'text' | 'blocks'> as Article
}

function partsOf(article: Article): readonly ArticlePart[] {
  const parts = [cutPart(article, 0)]
  for (let last = parts[0]; last !== undefined && !isLast(last); last = parts.at(-1))
    parts.push(cutPart(article, last.from + last.article.text.length))
  return parts
}

describe('cutting an article into parts', () => {
  it('loses nothing, and cuts no character in two', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const article = articleOf(lines)
        const parts = partsOf(article)
        expect(parts.map((part) => part.article.text).join('')).toBe(article.text)
        expect(parts.flatMap((part) => part.article.blocks)).toEqual(article.blocks)
        for (const part of parts) {
          expect(part.article.text.isWellFormed()).toBe(true)
          expect(part.article.text.length).toBeLessThanOrEqual(500_001)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('begins with some screens of kept text, whatever is trimmed before', () => {
    const menu = { words: 'Trang chủ ', times: 2000, kept: false }
    const paragraph = { words: 'Đoàn đại biểu thăm Lào. ', times: 5000, kept: true }
    const [first] = partsOf(articleOf([menu, paragraph, paragraph]))
    const kept = (first?.article.text.length ?? 0) - 'Trang chủ '.length * 2000
    expect(kept).toBeGreaterThan(50_000)
    expect(kept).toBeLessThan(70_000)
  })
})
