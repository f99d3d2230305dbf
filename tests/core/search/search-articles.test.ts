import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleFilter, SearchRequest } from '../../../src/contract/exchange'
import type { Entity, EntityId, EntityKind } from '../../../src/contract/model'
import { searchArticles } from '../../../src/core/search/search-articles'
import { makeArticle, samples, sourceOf } from './sample-articles'

const everything: SearchRequest = { query: '', filter: {}, sort: 'relevance', offset: 0, limit: 50 }
const sampleSource = sourceOf(samples)

const makeEntity = (id: string, kind: EntityKind, name: string, ...more: string[]): Entity => {
  const names = more.map((text) => ({ text, language: null }))
  return { id: id as EntityId, rev: 1, kind, names: [{ text: name, language: null }, ...names] }
}
const entities = [
  makeEntity('e1', 'person', 'Tô Lâm', 'To Lam'),
  makeEntity('e2', 'place', 'Lào', 'Laos'),
]
const tags: Readonly<Record<string, readonly string[]>> = {
  a: ['Biên giới', 'Biên giới'],
  b: ['biên bản'],
}
const mentions: Readonly<Record<string, readonly string[]>> = { a: ['e1', 'e2'], b: ['e2'] }
const small = sourceOf(
  [
    makeArticle('a', 'tin một', {
      title: 'Bê',
      language: 'vi',
      outlet: 'VTC News',
      publishedOn: '2024-10-22',
    }),
    makeArticle('b', 'tin hai', {
      title: 'an',
      language: 'vi',
      outlet: 'VnExpress',
      publishedOn: '2026-02-05',
    }),
    makeArticle('cc', 'tin three', {
      title: 'Ất',
      language: 'en',
      outlet: 'VTC News',
      publishedOn: '2024-01-01',
    }),
    makeArticle('d', 'khác', { title: 'Xa' }),
  ],
  {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    tagsOf: (id) => [...new Set(tags[id])],
    entitiesOf: (id) => (mentions[id] ?? []) as readonly EntityId[],
  },
)
const idsOf = async (request: Partial<SearchRequest>, source = small) =>
  (await searchArticles({ ...everything, ...request }, source)).hits.map(
    ({ article }) => article.id,
  )
const facetsOf = async (filter: ArticleFilter, query = '') =>
  (await searchArticles({ ...everything, filter, query }, small)).facets

describe('searching articles', () => {
  it('finds the samples with snippets that mark the words', async () => {
    const { total, hits, terms } = await searchArticles(
      { ...everything, query: 'quoc phong' },
      sampleSource,
    )
    expect(total).toBe(4)
    expect(terms).toEqual(['quoc', 'phong'])
    for (const { score, snippet } of hits) {
      expect(score).toBeGreaterThan(0)
      expect(snippet.marks.length).toBeGreaterThan(0)
      for (const [start, end] of snippet.marks)
        expect(snippet.text.slice(start, end)).toMatch(/^(quốc|phòng)$/iu)
    }
  })

  it('lists everything for an empty query, newest import first, without a score', async () => {
    const { hits, total } = await searchArticles(everything, small)
    expect(hits.map(({ article, score }) => [article.id, score])).toEqual([
      ['cc', 0],
      ['a', 0],
      ['b', 0],
      ['d', 0],
    ])
    expect(total).toBe(4)
    expect(hits[0]?.snippet).toEqual({ text: 'tin three', marks: [] })
    expect(await idsOf({ query: ' "!?" … 😀' })).toHaveLength(4)
  })

  it('sorts by date, title and import, with ties by id', async () => {
    expect(await idsOf({ sort: 'newest' })).toEqual(['b', 'a', 'cc', 'd'])
    expect(await idsOf({ sort: 'oldest' })).toEqual(['cc', 'a', 'b', 'd'])
    expect(await idsOf({ sort: 'title' })).toEqual(['b', 'cc', 'a', 'd'])
    expect(await idsOf({ sort: 'imported' })).toEqual(['cc', 'a', 'b', 'd'])
  })

  it('gives one page, and makes snippets for that alone', async () => {
    const read: string[] = []
    const source = {
      ...small,
      textUnderTitle: async (id: string) => {
        read.push(id)
        return 'tin'
      },
    }
    const { hits, total } = await searchArticles(
      { ...everything, query: 'tin ', sort: 'oldest', offset: 1, limit: 1 },
      source,
    )
    expect(hits.map(({ article }) => article.id)).toEqual(['a'])
    expect(total).toBe(3)
    expect(read).toEqual(['a'])
  })

  it('narrows by the fields of the query', async () => {
    expect(await idsOf({ query: 'lang:en' })).toEqual(['cc'])
    expect(await idsOf({ query: 'lang:unknown lang:en' })).toEqual(['cc', 'd'])
    expect(await idsOf({ query: 'outlet:vtc' })).toEqual(['cc', 'a'])
    expect(await idsOf({ query: 'outlet:"vn express" outlet:VNEXPRESS' })).toEqual(['b'])
    expect(await idsOf({ query: 'tag:"bien gioi"' })).toEqual(['a'])
    expect(await idsOf({ query: 'tag:biên' })).toEqual([])
    expect(await idsOf({ query: 'entity:laos' })).toEqual(['a', 'b'])
    expect(await idsOf({ query: 'entity:"to lam" entity:nobody' })).toEqual(['a'])
    expect(await idsOf({ query: 'entity:nobody' })).toEqual([])
    expect(await idsOf({ query: '2025..' })).toEqual(['b'])
    expect(await idsOf({ query: '..2024 lang:vi tin ' })).toEqual(['a'])
  })

  it('narrows by the choice in the facets; an empty choice is none', async () => {
    expect(await idsOf({ filter: { outlet: [null] } })).toEqual(['d'])
    expect(await idsOf({ filter: { year: [2024], language: ['vi'] } })).toEqual(['a'])
    expect(await idsOf({ filter: { entity: ['e1'] } })).toEqual(['a'])
    expect(await idsOf({ filter: { entity: ['nobody'] } })).toEqual([])
    expect(await idsOf({ filter: { tag: ['biên bản'] } })).toEqual(['b'])
    expect(await idsOf({ filter: { tag: [], language: [], entity: [] } })).toHaveLength(4)
  })

  it('counts each facet as if nothing were chosen in it', async () => {
    const facets = await facetsOf({ language: ['vi'], year: [2024] })
    expect(facets.language).toEqual([
      { value: 'en', count: 1 },
      { value: 'vi', count: 1 },
    ])
    expect(facets.year).toEqual([
      { value: 2026, count: 1 },
      { value: 2024, count: 1 },
    ])
    expect(facets.outlet).toEqual([{ value: 'VTC News', count: 1 }])
    expect(facets.tag).toEqual([{ value: 'Biên giới', count: 1 }])
    expect(facets.entity).toEqual([
      { value: 'e2', count: 1, name: 'Lào', kind: 'place' },
      { value: 'e1', count: 1, name: 'Tô Lâm', kind: 'person' },
    ])
  })

  it('sorts facets by count and name, years latest first, the unknown last', async () => {
    const facets = await facetsOf({})
    expect(facets.outlet.map(({ value }) => value)).toEqual(['VTC News', 'VnExpress', null])
    expect(facets.year.map(({ value }) => value)).toEqual([2026, 2024, null])
    expect(facets.language.map(({ value }) => value)).toEqual(['vi', 'en', 'unknown'])
    expect(facets.tag.map(({ value }) => value)).toEqual(['biên bản', 'Biên giới'])
    expect((await facetsOf({}, 'tin ')).outlet.map(({ count }) => count)).toEqual([2, 1])
  })

  it('stops when it is told to, before and on the way', async () => {
    const stop = new AbortController()
    const source = {
      ...small,
      textUnderTitle: async () => {
        stop.abort()
        return ''
      },
    }
    await expect(searchArticles(everything, source, { signal: stop.signal })).rejects.toMatchObject(
      { code: 'work/cancelled' },
    )
    await expect(searchArticles(everything, small, { signal: stop.signal })).rejects.toMatchObject({
      code: 'work/cancelled',
    })
  })

  it('leaves out what the index knows and the library does not', async () => {
    expect(await idsOf({ query: 'tin ' }, { ...small, summaries: new Map() })).toEqual([])
  })

  it('answers whatever is typed', async () => {
    const hostile = [
      '.*+?^$()|{}[]\\',
      '"',
      '-',
      '""',
      '-""',
      'constructor',
      '__proto__',
      'hasOwnProperty:x',
      'tag:__proto__',
      '😀 👩‍💻',
      '\u0000\u202e',
      `${'quốc '.repeat(250)}`,
      'a'.repeat(1000),
      '"'.repeat(1000),
      '-'.repeat(1000),
      'tag:'.repeat(300),
    ]
    const anything = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (query) => {
        const { total, hits } = await searchArticles({ ...everything, query }, sampleSource)
        expect(hits).toHaveLength(total)
      }),
    )
  })
})
