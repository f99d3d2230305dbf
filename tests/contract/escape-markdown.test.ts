import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, escapeMetadata } from '../../src/contract/escape-markdown'
import { flattenText } from '../../src/contract/flatten-text'
import { findProgram } from '../core/export/external-program'

const pandoc = findProgram('pandoc')

// Pieces that mean something to some Markdown, mixed with words, make the worst lines.
const piece = fc.constantFrom(
  ...[
    ['*', '**', '_', '`', '```', '~~', '^', '$', '@', '[', ']', '(', ')', '{', '}', '<', '>', '#'],
    ['- ', '+ ', '-', '--', '---', '=', '===', ':', '::: ', '|', '!', '\\', '&lt;', '&', ';', '%'],
    ['1.', '1)', '(a)', 'iv.', '<!--', '-->', '<script>', '</p>', 'https://a.vn', '@key', '[^1]'],
    ['\\textbf{x}', '{=html}', '{#id}', '$$', '%%', '<%', '%>', '.', '"', "'", ' ', '\t', '\n'],
    ['chữ', 'word', '😀', 'مرحبا', '22/10', '5', '\u00a0', '\u0007'],
  ].flat(),
)
const nastyText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))

describe('escapeMarkdown', () => {
  it.each([
    ['Việt Nam – Lào: “đặc biệt”, 100% & more...', 'Việt Nam – Lào: “đặc biệt”, 100% & more...'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['ask @vnexpress [now](x)', 'ask \\@vnexpress \\[now\\](x)'],
    ['1. one', '1\\. one'],
    ['(iv) four', '(iv\\) four'],
    ['- item - dash', '\\- item - dash'],
    ['a --- b', 'a \\-\\-- b'],
    ['<% run %>', '\\<\\% run \\%\\>'],
    ['&lt;b&gt; R&D', '\\&lt;b\\&gt; R&D'],
    ['two\nlines\tand\u0000 more ', 'two lines and more'],
  ])('writes %j as %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  it('leaves no line break and no character that pandoc or Obsidian reads without its backslash', () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.string({ unit: 'binary' })), (text) => {
        const markdown = escapeMarkdown(text)
        expect(markdown).not.toMatch(/[\n\r]/)
        expect(markdown.replace(/\\[^\p{L}\p{N}\s]/gu, '')).not.toMatch(/[\\`*_{}[\]<>~^@$#|]/)
      }),
    )
  })

  it('comes back from pandoc as the plain words it was, whatever it holds', () => {
    if (pandoc === null) return
    const texts = fc
      .sample(nastyText, 400)
      .map(flattenText)
      .filter((text) => text !== '')
    const markdown = texts.map((text) => `${escapeMarkdown(text)}\n\n`).join('')
    const { output, warnings } = pandoc(['-f', 'markdown-smart', '-t', 'json'], markdown)
    expect(warnings).toBe('')
    expect(readParagraphs(output)).toEqual(texts.map(withoutHardSpaces))
  })
})

describe('escapeMetadata', () => {
  it.each([
    ['[Infographic] Giá $5 | VTC_News *', '[Infographic] Giá $5 | VTC_News *'],
    ['<b> @x `y`{=html} \\z', '\\<b> \\@x \\`y\\`{=html} \\\\z'],
    ['[x](javascript:y)', '[x\\](javascript:y)'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeMetadata(text)).toBe(written)
  })
})

/** The text of every paragraph in pandoc's JSON; anything but plain words fails. */
function readParagraphs(json: string): string[] {
  const { blocks }: { blocks: { t: string; c: { t: string; c?: string }[] }[] } = JSON.parse(json)
  return blocks.map((block) => {
    expect(block.t).toBe('Para')
    return withoutHardSpaces(
      block.c
        .map((inline) => {
          expect(['Str', 'Space']).toContain(inline.t)
          return inline.t === 'Space' ? ' ' : inline.c
        })
        .join(''),
    )
  })
}

// Pandoc sets its own hard spaces after abbreviations.
const withoutHardSpaces = (text: string) =>
  text.replaceAll('\u00a0', ' ').replace(/ +/g, ' ').trim()
