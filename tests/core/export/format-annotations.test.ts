import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportSource } from '../../../src/core/export/export-source'
import {
  annotate,
  giang,
  hostile,
  library,
  makeArticle,
  makeSource,
  mention,
  plain,
} from './example-library'
import { readPlan } from './read-plan'

interface Selectors {
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ]
}

async function collectionOf(source: ExportSource) {
  const texts = await readPlan('annotations', source)
  return JSON.parse(texts.get('annotations.jsonld') ?? '')
}

describe('a Web Annotation export', () => {
  it('describes an annotation with its comment, tags, label, colour and two selectors', async () => {
    const collection = await collectionOf(library)
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:lectern:export:2026-11-22T09:30:00.000Z',
      type: 'AnnotationCollection',
      label: 'Border *talks*',
      total: 8,
      first: { type: 'AnnotationPage', startIndex: 0 },
    })
    expect(collection.first.items).toHaveLength(8)
    expect(collection.first.items[0]).toEqual({
      id: 'urn:lectern:annotation:annotation-vtcnews20241022-kynghidinhthu-43',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-11-20T08:00:00.000Z',
      modified: '2026-11-20T08:00:00.000Z',
      body: [
        {
          type: 'TextualBody',
          purpose: 'commenting',
          format: 'text/markdown',
          value: 'So sánh với bản tiếng Anh.\n# 2nd line\n\n- Ai *chủ trì*?',
        },
        { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'biên giới' },
        { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'hội_đàm' },
        { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: 'Key claim' },
      ],
      target: {
        source: 'https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c',
        state: {
          type: 'TimeState',
          sourceDate: '2026-11-20T08:00:00.000Z',
          cached: `urn:sha256:${plain.sha256}`,
        },
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'đại tướng Phan Văn Giang hội đàm',
            prefix: 'h thư – “đặc biệt”\nChiều 22/10, ',
            suffix: ' tại Mộc Châu.\nHai đoàn chụp ảnh',
          },
          { type: 'TextPositionSelector', start: 43, end: 75 },
        ],
        styleClass: 'pink',
      },
      stylesheet: { type: 'CssStylesheet', value: '.pink { background: pink }' },
    })
  })

  it('names the original where there is no address on the web, and the colour where there is no name', async () => {
    const { first } = await collectionOf(
      makeSource([hostile], { annotations: [annotate(hostile, '😀 end')] }),
    )
    expect(first.items[0]).toMatchObject({
      motivation: 'highlighting',
      body: [{ purpose: 'classifying', value: 'Yellow' }],
      target: { source: `urn:sha256:${hostile.sha256}` },
    })
  })

  it('identifies the entity of a mention', async () => {
    const { first } = await collectionOf(
      makeSource([plain], { entities: [giang], mentions: [mention(plain, giang, 'Ông Giang')] }),
    )
    const start = plain.text.indexOf('Ông Giang')
    expect(first.items).toMatchObject([
      {
        id: `urn:lectern:mention:entity-1:${plain.id}:${start}`,
        motivation: 'identifying',
        body: [
          { purpose: 'identifying', source: 'urn:lectern:entity:entity-1' },
          { purpose: 'tagging', value: 'Phan Văn Giang' },
          { purpose: 'classifying', value: 'person' },
        ],
        target: { selector: [{ exact: 'Ông Giang' }, { start, end: start + 9 }] },
      },
    ])
  })

  it('has no page when there is nothing in it', async () => {
    const collection = await collectionOf(makeSource([plain]))
    expect(collection.total).toBe(0)
    expect(collection).not.toHaveProperty('first')
  })

  it('counts code points: each position cuts its quotation out of the text, pictures and all', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(word, word, word, async (before, passage, after) => {
        const lines = [['paragraph', `${before}${passage}${after}`] as const]
        const article = makeArticle({ key: 'k', source: 'k.txt', lines })
        const at = { start: before.length, end: before.length + passage.length }
        const found = { ...mention(article, giang, passage), ...at }
        const { first } = await collectionOf(
          makeSource([article], { entities: [giang], mentions: [found] }),
        )
        const target: Selectors = first.items[0].target
        const [quote, place] = target.selector
        const characters = Array.from(article.text)
        expect(quote.exact).toBe(passage)
        expect(characters.slice(place.start, place.end).join('')).toBe(passage)
        expect(characters.slice(0, place.start).join('').endsWith(quote.prefix)).toBe(true)
        expect(characters.slice(place.end).join('').startsWith(quote.suffix)).toBe(true)
      }),
    )
  })
})
