import { describe, expect, it } from 'vitest'
import { epubOf, pdfOf, wordOf, wordParagraph } from '../../made-documents'
import { readDocument } from '../../reading-thread'

const read = async (bytes: Uint8Array, name = 'file.bin') => {
  const { text, reading, encoding } = await readDocument({ bytes, name, encoding: null })
  const linesOf = (kept: boolean) =>
    reading.blocks.flatMap((block) =>
      block.kept === kept ? [text.slice(block.start, block.end)] : [],
    )
  return {
    text,
    encoding,
    title: reading.title.value,
    kept: linesOf(true),
    trimmed: linesOf(false),
  }
}

const words = 'The two sides signed a protocol on cooperation in many fields and went on'.split(' ')
/** A justified column of lines that are all as long as the page allows, the last one shorter. */
const column = (x: number, from: number, lines: readonly string[]) =>
  lines.map((text, at) => ({ text, x, y: from - at * 14 }))

describe('a PDF', () => {
  it('has its lines joined to paragraphs, over the page’s end too', async () => {
    const line = (n: number) => `${words.join(' ')} for line ${n}`
    const { kept, title } = await read(
      pdfOf([
        [
          { text: 'Two sides sign a protocol', x: 60, y: 720, size: 24 },
          ...column(60, 660, [line(1), line(2), 'and there it ends.']),
          ...column(60, 604, [line(3), line(4)]),
        ],
        [
          ...column(60, 740, ['which goes over the page.']),
          ...column(60, 700, [line(5), 'is the last.']),
        ],
      ]),
    )
    expect(title).toBe('Two sides sign a protocol')
    expect(kept).toEqual([
      'Two sides sign a protocol',
      `${line(1)} ${line(2)} and there it ends.`,
      `${line(3)} ${line(4)} which goes over the page.`,
      `${line(5)} is the last.`,
    ])
  })

  it('has its running heads and page numbers trimmed, and no paragraph cut by them', async () => {
    const page = (n: number, body: readonly string[]) => [
      { text: 'THE DAILY PAPER', x: 250, y: 770 },
      ...column(60, 700, body),
      { text: `Page ${n} of 3`, x: 280, y: 30 },
    ]
    const { kept, trimmed } = await read(
      pdfOf([
        page(1, [words.join(' '), 'from one page']),
        page(2, ['to the next without a stop', words.join(' '), 'and to']),
        page(3, ['the last page, where it ends.']),
      ]),
    )
    expect(kept).toEqual([
      `${words.join(' ')} from one page to the next without a stop ${words.join(' ')} and to the last page, where it ends.`,
    ])
    expect(trimmed).toHaveLength(6)
  })

  it('joins words that were broken at a line’s end, and leaves hyphens that are the word’s own', async () => {
    const { kept } = await read(
      pdfOf([
        column(60, 700, [
          'A well-known minister spoke about the cooper-',
          'ation of two sides, and of a well-',
          'known plan for the years 2025-',
          '2029 in the end, as it was said there by all.',
        ]),
      ]),
    )
    expect(kept).toEqual([
      'A well-known minister spoke about the cooperation of two sides, and of a well-known plan for the years 2025-2029 in the end, as it was said there by all.',
    ])
  })

  it('is refused with its reason when it is locked, a scan, or no PDF', async () => {
    const locked = pdfOf([column(60, 700, ['Nobody reads this sentence.'])], {
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    })
    await expect(read(locked)).rejects.toMatchObject({ code: 'file/locked' })
    await expect(read(pdfOf([[], []]))).rejects.toMatchObject({ code: 'file/pictures-only' })
    await expect(read(Buffer.from('%PDF-1.4 nothing'))).rejects.toMatchObject({
      code: 'file/malformed',
    })
  })
})

describe('a Word document', () => {
  it('comes in with its title, paragraphs and tables, whatever it is called', async () => {
    const { kept, title, encoding } = await read(
      wordOf(
        wordParagraph('Hai nước ký nghị định thư', 'Heading1') +
          wordParagraph('Bộ trưởng nói rằng hai bên đã ký nghị định thư về hợp tác.') +
          `<w:tbl><w:tr><w:tc>${wordParagraph('Lào và Việt Nam')}</w:tc></w:tr></w:tbl>`,
      ),
      'bài.txt',
    )
    expect(title).toBe('Hai nước ký nghị định thư')
    expect(kept).toEqual([
      'Hai nước ký nghị định thư',
      'Bộ trưởng nói rằng hai bên đã ký nghị định thư về hợp tác.',
      'Lào và Việt Nam',
    ])
    expect(encoding).toEqual({ value: null, inferred: false, reason: null })
  })
})

describe('an EPUB', () => {
  it('comes in chapter by chapter', async () => {
    const { kept } = await read(
      epubOf([
        '<h1>Một cuốn sách</h1><p>Chương một nói về Lào.</p>',
        '<p>Chương hai nói về Huế.</p>',
      ]),
    )
    expect(kept).toEqual(['Một cuốn sách', 'Chương một nói về Lào.', 'Chương hai nói về Huế.'])
  })
})
