import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { flattenLines } from '../../../src/contract/flatten-text'
import type { IsoDate } from '../../../src/contract/model'
import { formatQuotation } from '../../../src/renderer/quoting/format-quotation'

const source = {
  citationKey: 'vtcnews20241022-kynghidinhthu',
  title: 'Ký <Nghị> định thư',
  language: 'vi',
  outlet: 'VTC News',
  publishedOn: '2024-10-22' as IsoDate,
  url: 'https://vtcnews.vn/a?b=1&c="2"',
} as const
const place = { paragraph: 'para. 3', day: '22 October 2024' }
const format = (words: string, more: object = {}, paragraph: number | null = 3) =>
  formatQuotation(
    { words, source: { ...source, ...more }, paragraph },
    paragraph === null ? { ...place, paragraph } : place,
  )

describe('a quotation for Markdown', () => {
  it('quotes the words and names the paragraph', () => {
    expect(format('Đoạn một.').markdown).toBe(
      '> Đoạn một. [@vtcnews20241022-kynghidinhthu, para. 3]\n',
    )
  })

  it('names it in the words of the window', () => {
    const quotation = { words: 'Đoạn.', source, paragraph: 3 }
    expect(formatQuotation(quotation, { ...place, paragraph: 'đoạn 3' }).markdown).toBe(
      '> Đoạn. [@vtcnews20241022-kynghidinhthu, đoạn 3]\n',
    )
  })

  it('has no paragraph where there is none to number', () => {
    expect(format('Tiêu đề', {}, null).markdown).toBe(
      '> Tiêu đề [@vtcnews20241022-kynghidinhthu]\n',
    )
  })

  it('keeps paragraphs apart and signs of Markdown harmless', () => {
    expect(format('Đoạn một.\nĐoạn *hai* [x] của 1. bài.').markdown.split('\n')).toEqual([
      '> Đoạn một.',
      '>',
      String.raw`> Đoạn \*hai\* \[x\] của 1. bài. [@vtcnews20241022-kynghidinhthu, para. 3]`,
      '',
    ])
  })
})

describe('a quotation for people', () => {
  it('names its source', () => {
    expect(format('Đoạn một.\nĐoạn hai.').plain).toBe(
      '“Đoạn một.\nĐoạn hai.”\n— Ký <Nghị> định thư, VTC News, 22 October 2024, para. 3\n' +
        'https://vtcnews.vn/a?b=1&c=%222%22\n',
    )
  })

  it('has a form of its own and links the page', () => {
    expect(format('Một & <b>hai</b>\nBa').html).toBe(
      '<blockquote lang="vi"><p>Một &amp; &lt;b&gt;hai&lt;/b&gt;</p><p>Ba</p></blockquote>' +
        '<p>— <a href="https://vtcnews.vn/a?b=1&amp;c=%222%22">' +
        '<cite lang="vi">Ký &lt;Nghị&gt; định thư</cite></a>, VTC News, 22 October 2024, para. 3</p>',
    )
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'no address', null])(
    'links no page at %j',
    (url) => {
      const { html, plain } = format('Một', { url })
      expect(html).not.toContain('href')
      expect(plain.trimEnd().split('\n')).toHaveLength(2)
    },
  )

  it('shows whatever the article holds as words, and makes nothing else of it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', '"><img src=x>', "' onclick='", '&lt;', ']]>', '<!--'),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, (words, title, outlet) => {
        const { html } = format(words, { title, outlet, url: `https://a.vn/${words}` })
        const { document } = parseHTML(`<html><body>${html}</body></html>`)
        const elements = [...document.body.querySelectorAll('*')]
        const names = new Set(elements.map(({ localName }) => localName))
        expect([...names].filter((name) => !/^(?:blockquote|p|a|cite)$/.test(name))).toEqual([])
        const attributes = elements.flatMap((element) => [...element.attributes])
        expect(attributes.every(({ name }) => name === 'lang' || name === 'href')).toBe(true)
        expect([...document.querySelectorAll('blockquote p')].map((p) => p.textContent)).toEqual(
          flattenLines(words.toWellFormed()),
        )
      }),
    )
  })
})
