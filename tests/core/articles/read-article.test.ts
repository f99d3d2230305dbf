import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../../src/core/articles/decode-text'
import { readArticle } from '../../../src/core/articles/read-article'
import { blockRules, factRules } from '../../../src/core/articles/rule-names'

const megabytes = 8 * 1024 * 1024

// Texts with the words and shapes the rules look for, and with anything else between them.
const pieces = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      ' \n\t',
      ' ',
      '. ',
      './.',
      'Xem thêm',
      'See more',
      'Menu',
      'Share',
      'Facebook',
    ],
    ...[
      'Ảnh: TTXVN',
      '(Photo: VNA)',
      'Nguồn: https://vtcnews.vn/mot-hai-ba-bon.html',
      'February 5',
    ],
    ...['22/10/2024', 'By An Nam', 'Hà Nội (TTXVN) – ', 'một tin khác của báo', 'Đọc thêm: tin'],
    'Hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực quan trọng khác nhau.',
  ),
)
const articleText = fc
  .array(pieces, { maxLength: 40 })
  .map((parts) => canonicalText(parts.join('')))

describe('readArticle', () => {
  it('holds every character in a block, save white space on lines of its own', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        let at = 0
        for (const { start, end } of readArticle(text, 'a.txt').blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          expect(start === 0 || text[start - 1] === '\n').toBe(true)
          expect(end === text.length || text[end] === '\n').toBe(true)
          expect(text.slice(start, end)).not.toContain('\n')
          expect(text.slice(start, end).trim()).not.toBe('')
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      }),
    )
  })

  it('gives every value and every block a rule from the list, and titles every text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const { blocks, ...facts } = readArticle(text, 'a.txt')
        for (const { by } of blocks) expect(blockRules).toContain(by)
        for (const { value, inferred, reason } of Object.values(facts)) {
          expect(inferred).toBe(value !== null)
          if (value === null) expect(reason).toBeNull()
          else expect(factRules).toContain(reason?.rule)
        }
        expect(facts.title.value).not.toBe('')
        expect(facts.title.value?.isWellFormed()).toBe(true)
      }),
    )
  })

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        expect(readArticle(text, 'a.txt')).toEqual(readArticle(text, 'a.txt'))
      }),
    )
  })

  it('takes mark-up in a title for the text it is', () => {
    const title = '<script>alert("xin chào")</script> & <b>hơn</b>'
    expect(readArticle(`${title}\n\nMột đoạn.`, 'a.txt').title.value).toBe(title)
  })

  it('calls a text with nothing on it by its file', () => {
    const { blocks, title } = readArticle(' \n', 'news/empty.txt')
    expect(blocks).toEqual([])
    expect(title).toMatchObject({ value: 'news/empty.txt', reason: { rule: 'file-name' } })
  })

  it('cuts a title out of an endless line between words and characters', () => {
    const { value } = readArticle(`${'đi '.repeat(500)}`, 'a.txt').title
    expect(value).toMatch(/^(?:đi )+đi…$/)
    expect(value?.length).toBeLessThanOrEqual(300)
    expect(readArticle('😀'.repeat(500), 'a.txt').title.value?.isWellFormed()).toBe(true)
  })

  it('treats every line alike, however the article’s lines are spaced', () => {
    const lines = ['Tiêu đề của bài', 'Đoạn thứ nhất của bài.', 'Đoạn thứ hai của bài.']
    const roles = (text: string) => readArticle(text, 'a.txt').blocks.map((block) => block.role)
    expect(roles(lines.join('\n'))).toEqual(['title', 'paragraph', 'paragraph'])
    expect(roles(lines.join('\n \n\n\t'))).toEqual(['title', 'paragraph', 'paragraph'])
  })
})

describe('readArticle on texts made to be slow', () => {
  it.each([
    ['one line of words', 'xin chào thế giới '.repeat(megabytes / 20)],
    ['one line of sentences', 'Ông nói. Bà nói. '.repeat(megabytes / 20)],
    ['one word', 'a'.repeat(megabytes)],
    ['brackets', '('.repeat(megabytes)],
    ['brackets before a photo credit', `${'('.repeat(megabytes)} Ảnh: An`],
    ['full stops', '.'.repeat(megabytes)],
    ['spaces', `${' '.repeat(megabytes)}a`],
    ['line feeds', `${'\n'.repeat(megabytes)}a`],
    ['dates', '1/1/2020 1/2 '.repeat(megabytes / 13)],
    ['many days and many dates', `A\n${'1/1 2/2 '.repeat(400)}\n${'3/3/2020 '.repeat(500_000)}`],
    [
      'a long address',
      `Nguồn: https://a.vn/${'mot-hai-'.repeat(240)}\n${'một hai '.repeat(500_000)}`,
    ],
  ])('reads %s', (_, text) => {
    expect(readArticle(text, 'a.txt').blocks.length).toBeGreaterThan(0)
  })

  it.each(['Xin chào thế giới hôm nay\n', 'Xem thêm\n', 'Hết./.\n', 'Ảnh: An\n\n'])(
    'reads 100,000 lines of %j',
    (line) => {
      expect(readArticle(line.repeat(100_000), 'a.txt').blocks).toHaveLength(100_000)
    },
  )
})
