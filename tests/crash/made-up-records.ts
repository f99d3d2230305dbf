/** Records with nothing in them but what storing them shows. */
import type { AnnotationId, ArticleId, IsoTime, LabelId } from '../../src/contract/model'
import type { AnnotationRecord, LabelRecord, Put } from '../../src/core/storage/records'

const moment = '2026-03-01T08:00:00.000Z' as IsoTime

export const label = (id: string, rev = 1, name: string | null = null): LabelRecord => ({
  id: id as LabelId,
  rev,
  changedAt: moment,
  who: null,
  deletedAt: null,
  colour: 'yellow',
  name,
})

export const annotation = (
  id: string,
  rev: number,
  comment: string,
  deletedAt: IsoTime | null = null,
): AnnotationRecord => ({
  id: id as AnnotationId,
  rev,
  changedAt: moment,
  who: null,
  deletedAt,
  article: 'a' as ArticleId,
  start: 0,
  end: 10,
  quote: { exact: 'tình hình', prefix: 'Trước đó, ', suffix: ' đã khác' },
  label: 'l' as LabelId,
  tags: ['biên giới'],
  comment,
  createdAt: moment,
})

export const annotationPut = (...facts: Parameters<typeof annotation>): Put => ({
  table: 'annotations',
  record: annotation(...facts),
})

export const by = { at: moment, who: 'tester', operation: 'test' }

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
