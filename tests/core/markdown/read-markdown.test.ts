import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/core/articles/read-source'
import { readMarkdown } from '../../../src/core/markdown/read-markdown'

const clipped = `---
title: "Hai nước ký nghị định thư"
source: "https://vtcnews.vn/hai-nuoc-ky-ar903257.html"
author:
  - "[[An Nguyễn]]"
  - "[[people/binh|Bình Lê]]"
published: 2024-10-22
created: 2026-01-02
tags: [clippings]
---
# Hai nước ký nghị định thư

Hai bên đã **ký** [nghị định thư](https://example.org)
về *hợp tác* quốc phòng.

![Lễ ký ở Hà Nội](le-ky.jpg)

## Nội dung

- đào tạo
- biên giới

> Đó là \`bước tiến\`, ông nói.<br>

<div onclick="alert(1)">Văn bản có <b>bảy</b> điều.</div>
`

const read = (text: string, name = 'tin.md') => {
  const { text: canonical, read: describeText } = readSource(Buffer.from(text), name, name)
  const reading = describeText()
  const lines = reading.blocks.map(({ start, end, role, kept }) => ({
    line: canonical.slice(start, end),
    role,
    kept,
  }))
  return { ...reading, lines }
}

describe('Markdown', () => {
  it('comes in as the words it stands for, with what its signs say of them', () => {
    expect(
      read(clipped)
        .lines.filter(({ kept }) => kept)
        .map(({ role, line }) => [role, line]),
    ).toEqual([
      ['title', 'Hai nước ký nghị định thư'],
      ['standfirst', 'Hai bên đã ký nghị định thư về hợp tác quốc phòng.'],
      ['paragraph', 'Nội dung'],
      ['paragraph', 'đào tạo'],
      ['paragraph', 'biên giới'],
      ['paragraph', 'Đó là bước tiến, ông nói.'],
      ['paragraph', 'Văn bản có bảy điều.'],
    ])
  })

  it('is described by its front matter, which is kept as trimmed text', () => {
    const { title, url, outlet, authors, publishedOn, lines } = read(clipped)
    expect(title).toMatchObject({
      value: 'Hai nước ký nghị định thư',
      reason: { rule: 'front-matter' },
    })
    expect(url.value).toBe('https://vtcnews.vn/hai-nuoc-ky-ar903257.html')
    expect(outlet.value).toBe('VTC News')
    expect(authors.value).toEqual(['An Nguyễn', 'Bình Lê'])
    expect(publishedOn).toMatchObject({ value: '2024-10-22', inferred: false })
    expect(lines).toContainEqual({ line: 'created: 2026-01-02', role: 'source', kept: false })
    const dated = read('---\ndate: 2024-10-22\n---\nHai bên đã ký.')
    expect(dated.publishedOn).toMatchObject({ value: '2024-10-22', inferred: true })
  })

  it('is text like any other under another name, and where its front matter cannot be read', () => {
    expect(read('# Hai nước\n\nHai bên đã ký.', 'tin.txt').lines[0]?.line).toBe('# Hai nước')
    const broken = read('---\ntitle: [\n---\nHai bên đã ký.')
    expect(broken.lines.map(({ line }) => line).join(' ')).toContain('title: [')
  })

  it('is refused where it nests deeper than a page may, and loses no words before', () => {
    const nested = (deep: number) => read(`${'> '.repeat(deep)}words`).lines[0]?.line
    expect(nested(200)).toBe('words')
    expect(() => nested(400)).toThrow(expect.objectContaining({ code: 'file/too-complex' }))
  })

  it('gives one verdict a line, and never fails, whatever it holds', () => {
    const sign = fc.constantFrom(
      ...[
        '# ',
        '> ',
        '- ',
        '```',
        '<b>',
        '](',
        '![',
        '---',
        '\n',
        '\n\n',
        '    ',
        'word ',
        '&amp;',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string()), { maxLength: 40 }), (parts) => {
        const { text, verdicts } = readMarkdown(`${parts.join('')}\n\nwords`, 'tin.md')
        const lines = text.split('\n')
        expect(verdicts).toHaveLength(lines.length)
        expect(lines.every((line) => line.trim() !== '')).toBe(true)
      }),
    )
  })
})
