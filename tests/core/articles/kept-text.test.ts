import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/contract/model'
import { countWords } from '../../../src/core/articles/count-words'
import { keptText, trimmedShare } from '../../../src/core/articles/kept-text'

const text = ' Một.\nXem thêm\n\nHai ba. \n'
const blocks: Block[] = [
  { start: 0, end: 5, role: 'paragraph', kept: true, by: 'plain-line' },
  { start: 6, end: 14, role: 'navigation', kept: false, by: 'menu-label' },
  { start: 16, end: 24, role: 'paragraph', kept: true, by: 'plain-line' },
]

describe('keptText', () => {
  it('joins the kept blocks with a blank line', () => {
    expect(keptText(text, blocks)).toBe('Một.\n\nHai ba.')
  })
  it('is empty when everything is trimmed', () => {
    expect(keptText(text, blocks.slice(1, 2))).toBe('')
  })
})

describe('trimmedShare', () => {
  it('is the share of lines trimmed, 0 of a text without any', () => {
    expect(trimmedShare(blocks)).toBeCloseTo(1 / 3)
    expect(trimmedShare([])).toBe(0)
  })
})

describe('countWords', () => {
  it('counts Vietnamese by the syllables as written, and no punctuation', () => {
    expect(countWords('Hợp tác quốc phòng Việt Nam – Lào, 2025-2029.')).toBe(9)
    expect(countWords(' … ')).toBe(0)
  })
})
