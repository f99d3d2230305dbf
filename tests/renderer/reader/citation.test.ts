import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/contract/model'
import { formatCitation } from '../../../src/renderer/reader/text/format-citation'

const text = 'Tiêu đề\nĐoạn một.\nĐoạn *hai* [x] của 1. bài.'
const blocks: readonly Block[] = [
  { start: 0, end: 7, role: 'title', kept: true, by: 'first-line' },
  { start: 8, end: 17, role: 'paragraph', kept: true, by: 'plain-line' },
  { start: 18, end: text.length, role: 'paragraph', kept: true, by: 'plain-line' },
]
const article = { text, blocks, citationKey: 'vtcnews20241022-kynghidinhthu' }

describe('a copied citation', () => {
  it('quotes the words and names the paragraph', () => {
    expect(formatCitation(article, { start: 8, end: 17 })).toBe(
      '> Đoạn một. [@vtcnews20241022-kynghidinhthu, para. 1]\n',
    )
  })

  it('has no paragraph where there is none to number', () => {
    expect(formatCitation(article, { start: 0, end: 7 })).toBe(
      '> Tiêu đề [@vtcnews20241022-kynghidinhthu]\n',
    )
  })

  it('keeps paragraphs apart and signs of Markdown harmless', () => {
    expect(formatCitation(article, { start: 8, end: text.length }).split('\n')).toEqual([
      '> Đoạn một.',
      '>',
      String.raw`> Đoạn \*hai\* \[x\] của 1. bài. [@vtcnews20241022-kynghidinhthu, para. 1]`,
      '',
    ])
  })
})
