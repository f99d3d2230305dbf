import fc from 'fast-check'
import MarkdownIt, { type Token } from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { formatFenced, parseBody } from '../../../../src/core/export/notes/fenced-note'
import { plainMarkdown, safeMarkdown } from '../../../../src/core/export/notes/safe-markdown'

describe('a researcher’s own Markdown in a note', () => {
  it('keeps its form', () => {
    const text = [
      'Đối chiếu **bản tiếng Anh** với [bài gốc](https://vnanet.vn/a?b=1).',
      '- *Ai* chủ trì?\n- Ngày nào?\n  1. ~~5/2~~\n  2. 6/2',
      '> Lời của bà `Lan`',
      '| Ngày | Nơi |\n| ---- | --- |\n| 5/2  | Hà Nội |',
      '```ts\nlet a = 1\n```',
    ].join('\n\n')
    expect(safeMarkdown(text).replaceAll(/ +\|/gu, ' |').replaceAll(/-+/gu, '-')).toBe(
      text.replaceAll(/ +\|/gu, ' |').replaceAll(/-+/gu, '-'),
    )
  })

  it('keeps the lines as they were typed', () => {
    expect(safeMarkdown('một\nhai *ba*\n\nbốn  \nnăm')).toBe('một\\\nhai *ba*\n\nbốn\\\nnăm')
  })

  it('leaves the outline to the note', () => {
    expect(safeMarkdown('# Kết luận\nchưa rõ\n\nNgày\n===')).toBe(
      '**Kết luận**\n\nchưa rõ\n\n**Ngày**',
    )
  })

  it('shows HTML, TeX, attributes, citations and footnotes as the signs they are', () => {
    expect(safeMarkdown('<b onclick="x">đậm</b> $x$ \\input{y} @khoá2024 `z`{=html}')).toBe(
      '\\<b onclick="x"\\>đậm\\</b\\> \\$x\\$ \\\\input\\{y\\} \\@khoá2024 `z`\\{=html\\}',
    )
    expect(safeMarkdown('Xem[^1].\n\n[^1]: Chú thích')).toBe(
      'Xem\\[\\^1\\].\n\n\\[\\^1\\]: Chú thích',
    )
  })

  it('loads no picture and follows no address but of the web and of libraries', () => {
    expect(
      safeMarkdown('Xem!![ảnh](https://a.vn/b.png) [c](javascript:d) [e](lectern://x/y)'),
    ).toBe('Xem\\![ảnh](https://a.vn/b.png) \\[c\\](javascript:d) [e](lectern://x/y)')
    expect(safeMarkdown('[một](https://a.vn "tên") ![hai](file:///etc "t")')).toBe(
      '[một](https://a.vn "tên") !\\[hai\\](file:///etc "t")',
    )
  })

  it('is written as plain text when it is nested without end, or longer than anyone writes', () => {
    for (const text of ['> '.repeat(5000), 'a'.repeat(200_001)])
      expect(safeMarkdown(text)).toBe(plainMarkdown(text))
  })

  it('is written as plain text where Markdown would leave words out, and only there', () => {
    expect(safeMarkdown('a | b\n--|--\nc | d | e')).toBe('a \\| b\\\n\\--\\|\\--\\\nc \\| d \\| e')
    expect(safeMarkdown('[Hà Nội](https://vi.wikipedia.org/wiki/Hà_Nội) *Viêng Chăn*')).toBe(
      '[Hà Nội](https://vi.wikipedia.org/wiki/H%C3%A0_N%E1%BB%99i) *Viêng Chăn*',
    )
  })

  it('never becomes HTML, a heading, a picture or a way out of its part, and loses no word', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const safe = safeMarkdown(text)
        const kinds = commonMark.parse(safe, {}).flatMap(kindsOf)
        for (const kind of ['html_block', 'html_inline', 'heading_open', 'image'])
          expect(kinds).not.toContain(kind)
        for (const [word] of text.matchAll(/w\d+/gu)) expect(safe).toContain(word)
        const parts = [
          { id: 'one', text: safe },
          { id: 'two', text: 'sau' },
        ]
        const read = parseBody(formatFenced({ front: [], parts }))
        expect(read.filter(({ kind }) => kind === 'part')).toMatchObject([
          { id: 'one' },
          { id: 'two', text: 'sau' },
        ])
      }),
      { numRuns: 1500 },
    )
  })
})

const pieces = [
  ['<b>', '</p>', '<!--', '-->', '@x', '](b)', '![', '[', ']', '[^1]', '[^1]: ', '`', '```', '~~~'],
  ['*', '**', '_', '$', '^', '~~', '\n', '\n\n', '\n- ', '\n1. ', '\n> ', '\n# ', '\n---\n', '==='],
  ['\n: ', '\n| ', '|', '\n    ', '\\', '\\\n', '{.k}', '&lt;', '😀', ' ', '  \n', '\t', '[a]: '],
  [
    'https://a.vn/',
    '<!-- lectern:end one -->',
    '"',
    '\n<!-- lectern:begin two 0123456789abcdef -->\n',
  ],
].flat()
const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.nat(99).map((n) => `w${n}`),
    ),
    { maxLength: 20 },
  )
  .map((some) => some.join(''))

const commonMark = new MarkdownIt({ html: true })
const kindsOf = ({ type, children }: Token): readonly string[] => [
  type,
  ...(children ?? []).flatMap(kindsOf),
]
