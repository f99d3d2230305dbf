import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkdownToken, markdownWords, parseMarkdown } from '../../src/contract/parse-markdown'

describe('the words of a Markdown text', () => {
  it('are in one line and without its signs', () => {
    const text =
      '## Nguồn\n\n- **Bộ trưởng** nói\n- xem [trang](https://vtc.vn/a) và `mã`\n\n> trích'
    expect(markdownWords(text)).toBe('Nguồn Bộ trưởng nói xem trang và mã trích')
  })

  it('are those of tables, pictures and code too', () => {
    expect(markdownWords('|a|b|\n|-|-|\n|1|2|')).toBe('a b 1 2')
    expect(markdownWords('![bản đồ](https://x.vn/a.png)')).toBe('bản đồ')
    expect(markdownWords('```\nmã\n```')).toBe('mã')
  })

  it('are all there when nothing is Markdown', () => {
    expect(markdownWords('một\n  hai 3 < 4 & <b>5</b>')).toBe('một hai 3 < 4 & <b>5</b>')
  })

  it('are found in whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab \n*_`~[]()!#>-+1.|\\<&"\t') }),
        (text) => {
          expect(markdownWords(text)).toBe(markdownWords(text).trim())
        },
      ),
    )
  })
})

describe('what was written to keep the reader busy', () => {
  const many = (unit: string) => unit.repeat(Math.floor(20_000 / unit.length))

  it.each(['>', '- ', '1) ', '*a _b ', '![', '[', '`a', '|a', '<a ', 'a**b*c'])(
    'is no deeper than can be drawn: %s',
    (unit) => {
      expect(depthOf(parseMarkdown(many(unit)) ?? [])).toBeLessThanOrEqual(200)
    },
  )

  const depthOf = (tokens: readonly MarkdownToken[]): number => {
    let level = 0
    let deepest = 0
    for (const { nesting, children } of tokens) {
      level += nesting
      deepest = Math.max(deepest, level + depthOf(children ?? []))
    }
    return deepest
  }

  it('is not read at all beyond 200,000 characters', () => {
    expect(parseMarkdown('*a* '.repeat(60_000))).toBeNull()
  })
})
