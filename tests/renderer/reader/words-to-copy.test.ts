import { describe, expect, it } from 'vitest'
import { wordsToCopy } from '../../../src/renderer/reader/text/words-to-copy'

const text = 'Trang chủ\nMột hai ba\nBốn năm\nXem thêm'
const block = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const visible = [block('Một hai ba'), block('Bốn năm')]

describe('the words that are copied', () => {
  it('are those of the passage', () => {
    expect(wordsToCopy(text, visible, block('hai'))).toBe('hai')
  })

  it('have an empty line between two blocks', () => {
    const span = { start: block('ba').start, end: block('Bốn').end }
    expect(wordsToCopy(text, visible, span)).toBe('ba\n\nBốn')
  })

  it('are without what is trimmed and not shown', () => {
    expect(wordsToCopy(text, visible, { start: 0, end: text.length })).toBe('Một hai ba\n\nBốn năm')
  })
})
