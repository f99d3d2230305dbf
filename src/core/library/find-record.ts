/** From what a person or a window names a thing by to its record. */
import { Fault } from '../../contract/fault'
import type { ArticleId, EntityId } from '../../contract/model'
import type { AnnotationRecord, ArticleRecord, EntityRecord, LabelRecord } from '../storage/records'
import { foldText } from '../text/fold'
import { labelsInOrder } from './labels-in-order'
import type { LiveRecords } from './live-records'
import type { Library } from './open-library'

/** By id or citation key. Fault: `article/not-found`. */
export function findArticle(records: LiveRecords, reference: string): ArticleRecord {
  const record =
    records.articles.get(reference as ArticleId) ??
    [...records.articles.values()].find(({ citationKey }) => citationKey === reference)
  if (record === undefined) throw new Fault('article/not-found', { article: reference })
  return record
}

/** The same, for a change. Fault `edit/deleted` when it lies in the trash. */
export function findArticleToChange({ records, store }: Changed, reference: string): ArticleRecord {
  const row = store.rows('articles').get(reference)
  if (row !== undefined && row.deletedAt !== null)
    throw new Fault('edit/deleted', { name: row.title.value ?? row.source })
  return findArticle(records, reference)
}

type Changed = Pick<Library, 'records' | 'store'>

/** Fault: `annotation/not-found`. */
export function findAnnotation(records: LiveRecords, id: string): AnnotationRecord {
  const record = records.annotations.get(id)
  if (record === undefined) throw new Fault('annotation/not-found', { annotation: id })
  return record
}

/** By id or one of its names, marks and case aside. Faults: `entity/not-found`, `entity/ambiguous`. */
export function findEntity(records: LiveRecords, reference: string): EntityRecord {
  const byId = records.entities.get(reference as EntityId)
  if (byId !== undefined) return byId
  const [named, ...others] = entitiesNamed(records, reference)
  if (named === undefined) throw new Fault('entity/not-found', { entity: reference })
  if (others.length > 0)
    throw new Fault('entity/ambiguous', { entity: reference, count: others.length + 1 })
  return named
}

/** The same, for a change. Fault `edit/deleted` when it lies in the trash. */
export function findEntityToChange({ records, store }: Changed, reference: string): EntityRecord {
  const row = store.rows('entities').get(reference)
  if (row !== undefined && row.deletedAt !== null)
    throw new Fault('edit/deleted', { name: row.names[0].text })
  return findEntity(records, reference)
}

// The name as written decides where several entities share it once marks are gone (Hà and Hạ).
function entitiesNamed(records: LiveRecords, name: string): readonly EntityRecord[] {
  const entities = [...records.entities.values()]
  const exact = entities.filter(({ names }) => names.some(({ text }) => text === name))
  if (exact.length > 0) return exact
  const folded = foldText(name)
  return entities.filter(({ names }) => names.some(({ text }) => foldText(text) === folded))
}

/** By id, name or colour; the first label when no reference is given. Fault: `label/not-found`. */
export function findLabel(records: LiveRecords, reference: string | undefined): LabelRecord {
  const labels = labelsInOrder(records)
  const wanted = reference?.toLowerCase()
  const label =
    wanted === undefined
      ? labels[0]
      : (labels.find(({ id }) => id === reference) ??
        labels.find(({ name }) => name?.toLowerCase() === wanted) ??
        labels.find(({ colour }) => colour === wanted))
  if (label !== undefined) return label
  const known = labels.map(({ name, colour }) => name ?? colour).join(', ')
  throw new Fault('label/not-found', { label: reference ?? '', labels: known })
}
