import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../src/contract/model'
import { fillMessage, formatDate } from '../../../src/renderer/ui/language'

describe('a message', () => {
  it('takes its form from the number', () => {
    const message = '{n} article|{n} articles'
    expect(fillMessage(message, 'en', { n: 1 })).toBe('1 article')
    expect(fillMessage(message, 'en', { n: 0 })).toBe('0 articles')
    expect(fillMessage(message, 'en', { n: 2 })).toBe('2 articles')
    expect(fillMessage('{n} bài', 'vi', { n: 2 })).toBe('2 bài')
  })

  it('writes numbers as its language does', () => {
    expect(fillMessage('{n} words', 'en', { n: 8412 })).toBe('8,412 words')
    expect(fillMessage('{n} từ', 'vi', { n: 8412 })).toBe('8.412 từ')
  })

  it('fills words in as they are, braces, bars and dollar signs included', () => {
    expect(fillMessage('“{name}” is added.', 'en', { name: '$& | {n}' })).toBe(
      '“$& | {n}” is added.',
    )
  })
})

describe('a date', () => {
  it('reads as its language writes it, whatever the time zone', () => {
    const date = '2024-10-22' as IsoDate
    expect(formatDate(date, 'en', 'long')).toBe('22 October 2024')
    expect(formatDate(date, 'en', 'short')).toBe('22 Oct 2024')
    expect(formatDate(date, 'vi', 'long')).toContain('22 tháng 10')
  })
})
