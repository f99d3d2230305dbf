import * as v from 'valibot'
import {
  type AnnotationRecord,
  type ArticleRecord,
  type CollectionRecord,
  type EntityRecord,
  type LabelRecord,
  type LinkRecord,
  type NoteRecord,
  parseRecord,
} from '../storage/records'
import { jsonVersion } from './format-json'

const row = v.looseObject({})
const span = {
  article: v.string(),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
}
const document = v.object({
  lectern: v.literal('export'),
  version: v.literal(jsonVersion),
  articles: v.array(row),
  annotations: v.array(row),
  labels: v.array(row),
  entities: v.array(row),
  mentions: v.array(v.object({ ...span, entity: v.string() })),
  // Exports of earlier versions do not have them.
  links: v.optional(v.array(row), []),
  collections: v.optional(v.array(row), []),
  notes: v.optional(v.array(row), []),
})

/** What a record keeps of an annotation's state; the rest shows from the text. */
const placeOf = (state: unknown): unknown =>
  state === 'review' || state === 'orphaned' ? state : null

/** An export as records, but for what only a library knows: of articles the hash and counts of their text. */
export interface ExportedRecords {
  readonly articles: readonly ArticleRecord[]
  readonly annotations: readonly AnnotationRecord[]
  readonly labels: readonly LabelRecord[]
  readonly entities: readonly EntityRecord[]
  readonly mentions: v.InferOutput<typeof document>['mentions']
  readonly links: readonly LinkRecord[]
  readonly collections: readonly CollectionRecord[]
  readonly notes: readonly NoteRecord[]
}

/** Null when the text is no export of this version. `changedAt` stamps what an export says no time of. */
export function parseJsonExport(text: string, changedAt: string): ExportedRecords | null {
  try {
    const parsed = v.parse(document, JSON.parse(text))
    const { articles, annotations, labels, entities, mentions, links, collections, notes } = parsed
    const live = { deletedAt: null, changedAt, rev: 1 }
    return {
      articles: articles.map((article) =>
        parseRecord.articles({ ...live, words: 0, trimmedShare: 0, textSha256: '', ...article }),
      ),
      annotations: annotations.map((one) =>
        parseRecord.annotations({ ...live, ...one, place: placeOf(one.state) }),
      ),
      labels: labels.map((label) => parseRecord.labels({ ...live, ...label })),
      entities: entities.map((entity) => parseRecord.entities({ ...live, ...entity })),
      mentions,
      links: links.map((link) => parseRecord.links({ ...live, ...link })),
      collections: collections.map((one) => parseRecord.collections({ ...live, ...one })),
      notes: notes.map((note) => parseRecord.notes({ ...live, ...note })),
    }
  } catch {
    return null
  }
}
