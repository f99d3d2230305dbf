import { describe, expect, it } from 'vitest'
import type { AnnotationId, ArticleId, IsoTime, LabelId } from '../../../src/contract/model'
import { checkRecords, compareWithBackup } from '../../../src/core/check/check-records'
import type { AnnotationRecord, AnyRecord, Put, TableName } from '../../../src/core/storage/records'
import type { Store } from '../../../src/core/storage/store'

const now = '2026-03-01T08:00:00.000Z' as IsoTime
const stamp = { rev: 1, changedAt: now, deletedAt: null }
const annotation = (id: string, article: string, label: string): AnnotationRecord => ({
  ...stamp,
  id: id as AnnotationId,
  article: article as ArticleId,
  start: 0,
  end: 1,
  quote: { exact: 'x', prefix: '', suffix: '' },
  label: label as LabelId,
  tags: [],
  comment: '',
  createdAt: now,
})
const rowsOf = (tables: Partial<Record<TableName, readonly AnyRecord[]>>) =>
  ((table: TableName) =>
    new Map((tables[table] ?? []).map((row) => [row.id, row]))) as unknown as Store['rows']

describe('the records of a library', () => {
  it('may lean on what is deleted, but not on what is nowhere', () => {
    const discoveries = checkRecords(
      rowsOf({
        articles: [{ id: 'gone', ...stamp, deletedAt: now, citationKey: 'k' } as AnyRecord],
        labels: [{ id: 'l', ...stamp } as AnyRecord],
        annotations: [
          annotation('1', 'gone', 'l'),
          annotation('2', 'nowhere', 'l'),
          annotation('3', 'gone', 'nowhere'),
        ],
      }),
    )
    expect(discoveries.filter(({ items }) => items.length > 0)).toMatchObject([
      { code: 'annotation/dangling', items: ['2', '3'] },
    ])
  })

  it('share no citation key while they live', () => {
    const article = (id: string, deletedAt: IsoTime | null) =>
      ({ id, ...stamp, deletedAt, citationKey: 'same', blocks: [] }) as unknown as AnyRecord
    const shared = (...articles: AnyRecord[]) =>
      checkRecords(rowsOf({ articles })).find(({ code }) => code === 'citation-key/duplicate')
        ?.items
    expect(shared(article('1', null), article('2', now))).toEqual([])
    expect(shared(article('1', null), article('2', null))).toEqual(['same'])
  })

  it('follow only rules of outlets that are there, or were', () => {
    const block = { start: 0, end: 1, role: 'paragraph', kept: false, by: 'outlet-rule/r' }
    const article = { id: 'a', ...stamp, citationKey: 'k', blocks: [block] }
    const following = (rules: readonly AnyRecord[]) =>
      checkRecords(
        rowsOf({ articles: [article as unknown as AnyRecord], outletRules: rules }),
      ).find(({ code }) => code === 'outlet-rule/dangling')?.items
    expect(following([])).toEqual(['k'])
    expect(following([{ id: 'r', ...stamp, deletedAt: now } as AnyRecord])).toEqual([])
  })

  it('tell by a backup what was lost, and what is older', () => {
    const put = (id: string, rev: number): Put => ({
      table: 'annotations',
      record: { ...annotation(id, 'a', 'l'), rev },
    })
    const rows = rowsOf({ annotations: [{ ...annotation('1', 'a', 'l'), rev: 3 }] })
    expect(compareWithBackup(rows, [put('1', 3), put('2', 1)])).toEqual({
      lost: [put('2', 1)],
      outdated: [],
    })
    expect(compareWithBackup(rows, [put('1', 4)]).outdated).toEqual([put('1', 4)])
  })
})
