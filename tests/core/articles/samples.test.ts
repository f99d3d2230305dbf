import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposeCitationKey } from '../../../src/core/articles/citation-key'
import { decodeText } from '../../../src/core/articles/decode-text'
import { keptText } from '../../../src/core/articles/kept-text'
import { type ArticleReading, readArticle } from '../../../src/core/articles/read-article'

const folder = join(import.meta.dirname, '../../../resources/samples')

interface Sample extends ArticleReading {
  readonly text: string
  readonly kept: string
}

function readSample(number: string): Sample {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? ''
  const { text } = decodeText(readFileSync(join(folder, name)), name)
  const reading = readArticle(text, name)
  return { ...reading, text, kept: keptText(text, reading.blocks) }
}

const trimmedLines = ({ text, blocks }: Sample) =>
  blocks.filter((block) => !block.kept).map((block) => text.slice(block.start, block.end).trim())
const rolesOf = ({ blocks }: Sample) => blocks.map((block) => block.role)
const paragraphs = (count: number) => Array.from({ length: count }, () => 'paragraph')

describe('sample 000, a text that is all article', () => {
  const sample = readSample('000')
  it('has its first line as title, full stop and all', () => {
    expect(sample.title.value).toBe(
      'Đại tướng Phan Văn Giang và đại tướng Chansamone Chanyalath ký Nghị định thư hợp tác quốc phòng song phương Việt Nam - Lào giai đoạn 2025-2029.',
    )
    expect(sample.title.reason?.rule).toBe('first-line')
    expect(rolesOf(sample)).toEqual(['title', ...paragraphs(17)])
  })
  it('says nothing it cannot know and trims nothing', () => {
    const { outlet, url, publishedOn, language } = sample
    expect([outlet.value, url.value, publishedOn.value]).toEqual([null, null, null])
    expect(language.value).toBe('vi')
    expect(trimmedLines(sample)).toEqual([])
  })
})

describe('sample 001, a text without a title that names its address', () => {
  const sample = readSample('001')
  const address =
    'https://vtcnews.vn/ky-nghi-dinh-thu-ve-hop-tac-quoc-phong-viet-nam-lao-giai-doan-2025-2029-ar903257.html'
  it('gets its title back from the address, in the spelling of the text', () => {
    expect(sample.title).toEqual({
      value: 'Ký Nghị định thư về Hợp tác quốc phòng Việt Nam – Lào giai đoạn 2025-2029',
      inferred: true,
      reason: { rule: 'address-words', evidence: address },
    })
  })
  it('takes address and outlet from the source line, and trims that line alone', () => {
    expect(sample.url.value).toBe(address)
    expect(sample.outlet.value).toBe('VTC News')
    expect(sample.outlet.reason).toEqual({ rule: 'press-domain', evidence: 'vtcnews.vn' })
    expect(trimmedLines(sample)).toEqual([`Nguồn: ${address}`])
    expect(rolesOf(sample)).toEqual([...paragraphs(11), 'source'])
  })
  it('has no date, is Vietnamese, and gets a key by its outlet', () => {
    expect(sample.publishedOn.value).toBeNull()
    expect(sample.language.value).toBe('vi')
    const [outlet, title] = [sample.outlet.value, sample.title.value ?? '']
    expect(proposeCitationKey({ outlet, publishedOn: null, title }, () => false)).toBe(
      'vtcnewsnd-kynghidinhthu',
    )
  })
})

describe('sample 002, English, with a list of other articles under it', () => {
  const sample = readSample('002')
  it('keeps the article whole', () => {
    expect(sample.title.value).toBe('Vietnamese, Lao defence ministries fortity ties')
    expect(rolesOf(sample).slice(0, 12)).toEqual([
      ...['title', 'standfirst', 'caption', 'caption'],
      ...paragraphs(8),
    ])
    const end = sample.text.indexOf('./.') + 3
    const caption = 'Delegates at the meeting (Photo: VNA)\n'
    const article = sample.text.slice(0, end).replace(caption, '')
    expect(sample.kept.replace(/\s+/g, ' ')).toBe(article.replace(/\s+/g, ' '))
  })
  it('trims the caption said twice, the signature and the whole list', () => {
    expect(trimmedLines(sample).slice(0, 3)).toEqual([
      'Delegates at the meeting (Photo: VNA)',
      'VNA',
      'See more',
    ])
    expect(trimmedLines(sample)).toHaveLength(sample.blocks.length - 11)
  })
  it('knows agency, language and, by a date elsewhere in the file, the year', () => {
    expect(sample.outlet.value).toBe('VNA')
    expect(sample.outlet.reason?.evidence).toBe('Vientiane (VNA) –')
    expect(sample.language.value).toBe('en')
    expect(sample.publishedOn.value).toBe('2026-02-05')
    expect(sample.publishedOn.reason).toEqual({
      rule: 'date-confirmed-elsewhere',
      evidence: 'February 5 – February 5, 2026',
    })
  })
})

describe('sample 003, Vietnamese, with a list of headlines that each stand twice', () => {
  const sample = readSample('003')
  const end = sample.text.indexOf('đời đời bền vững.') + 'đời đời bền vững.'.length
  it('keeps the article whole and nothing after it', () => {
    const article = sample.text.slice(0, end)
    expect(sample.kept.replace(/\s+/g, ' ')).toBe(article.replace(/\s+/g, ' '))
    expect(trimmedLines(sample).at(-1)).toBe('Xem thêm')
  })
  it('has its first line as title and knows its captions', () => {
    expect(sample.title.value).toBe("Hợp tác quốc phòng Việt Nam - Lào là 'đặc biệt của đặc biệt'")
    expect(rolesOf(sample).filter((role) => role === 'caption')).toHaveLength(4)
    expect([sample.outlet.value, sample.publishedOn.value]).toEqual([null, null])
  })
})

describe('sample 004, captions first, no title', () => {
  const sample = readSample('004')
  it('is called by the first sentence of its first caption, without credit and full stop', () => {
    expect(sample.title.value).toBe(
      'Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith tiếp thân mật Thượng tướng Nguyễn Tân Cương',
    )
    expect(sample.title.reason?.rule).toBe('caption-sentence')
  })
  it('keeps everything, captions by their credits', () => {
    expect(trimmedLines(sample)).toEqual([])
    expect(rolesOf(sample)).toEqual([
      ...['caption', ...paragraphs(4), 'caption', 'caption', ...paragraphs(5)],
    ])
  })
  it('takes a day without a year for no date', () => {
    const { outlet, url, publishedOn } = sample
    expect([outlet.value, url.value, publishedOn.value]).toEqual([null, null, null])
  })
})
