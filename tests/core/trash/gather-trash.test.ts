import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationId, ArticleId, IsoTime, LabelId } from '../../../src/contract/model'
import type { AnnotationRecord, ArticleRecord, Put } from '../../../src/core/storage/records'
import type { Store } from '../../../src/core/storage/store'
import { gatherTrash, planReturn } from '../../../src/core/trash/gather-trash'

const time = (second: number) =>
  new Date(Date.parse('2026-03-01T08:00:00Z') + second * 1000).toISOString() as IsoTime
const empty = { value: null, inferred: false, reason: null }
const article = (id: string, deletedAt: IsoTime | null): ArticleRecord => ({
  id: id as ArticleId,
  rev: 1,
  changedAt: time(0),
  deletedAt,
  citationKey: id,
  source: id,
  sha256: '',
  textSha256: '',
  importedAt: time(0),
  title: empty,
  language: empty,
  outlet: empty,
  url: empty,
  publishedOn: empty,
  words: 1,
  trimmedShare: 0,
  blocks: [],
})
const annotation = (id: string, of: string, deletedAt: IsoTime | null): AnnotationRecord => ({
  id: id as AnnotationId,
  rev: 1,
  changedAt: time(0),
  deletedAt,
  article: of as ArticleId,
  start: 0,
  end: 1,
  quote: { exact: id, prefix: '', suffix: '' },
  label: 'l' as LabelId,
  tags: [],
  comment: '',
  createdAt: time(0),
})

interface World {
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly annotations: ReadonlyMap<string, AnnotationRecord>
}
const rowsOf = ({ articles, annotations }: World) =>
  ((table) =>
    table === 'articles'
      ? articles
      : table === 'annotations'
        ? annotations
        : new Map()) as Store['rows']
const applied = ({ articles, annotations }: World, puts: readonly Put[]): World => {
  const next = { articles: new Map(articles), annotations: new Map(annotations) }
  for (const put of puts) {
    if (put.table === 'articles') next.articles.set(put.record.id, put.record)
    if (put.table === 'annotations') next.annotations.set(put.record.id, put.record)
  }
  return next
}

const names = ['a', 'b', 'c']
/** Deletions in any order; an article takes along what is live in it, at one time. */
const anyWorld = fc
  .array(fc.constantFrom(...names, 'a1', 'a2', 'b1', 'b2', 'c1'), { maxLength: 8 })
  .map((deletions) => {
    const articles = new Map(names.map((id) => [id, article(id, null)]))
    const annotations = new Map(
      ['a1', 'a2', 'b1', 'b2', 'c1'].map((id) => [id, annotation(id, id.slice(0, 1), null)]),
    )
    for (const [second, id] of deletions.entries()) {
      const of = articles.get(id)
      if (of?.deletedAt === null) articles.set(id, article(id, time(second)))
      for (const [mark, { deletedAt, article: its }] of annotations)
        if (deletedAt === null && (mark === id || (its as string) === id))
          annotations.set(mark, annotation(mark, its, time(second)))
    }
    return { articles, annotations }
  })

describe('the trash', () => {
  it('lists every deletion once, on its own or with what it went along with', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const items = gatherTrash(rowsOf(world))
        const gone = [...world.articles.values(), ...world.annotations.values()].filter(
          ({ deletedAt }) => deletedAt !== null,
        )
        const listed = items.reduce((sum, item) => sum + 1 + item.annotations, 0)
        expect(listed).toBe(gone.length)
        expect(items.map(({ deletedAt }) => deletedAt)).toEqual(
          items
            .map(({ deletedAt }) => deletedAt)
            .sort()
            .reverse(),
        )
      }),
    )
  })

  it('is empty once everything was brought back, and nothing is without its article', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const items = gatherTrash(rowsOf(world))
        const after = applied(world, planReturn(rowsOf(world), items, time(99)))
        expect(gatherTrash(rowsOf(after))).toEqual([])
      }),
    )
  })

  it('gives back with one item just what it counted, and its article', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const item of gatherTrash(rowsOf(world))) {
          const puts = planReturn(rowsOf(world), [item], time(99))
          const after = applied(world, puts)
          for (const { article: of, deletedAt } of after.annotations.values())
            if (deletedAt === null) expect(after.articles.get(of)?.deletedAt).toBeNull()
          if (item.kind === 'article') expect(puts).toHaveLength(1 + item.annotations)
        }
      }),
    )
  })
})
