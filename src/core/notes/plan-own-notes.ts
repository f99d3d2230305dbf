import type { ArticleId, EntityId } from '../../contract/model'
import { type ExportFile, textFile } from '../export/export-file'
import type { LiveRecords } from '../library/live-records'
import type { NoteRecord } from '../storage/records'
import { describeSubject } from './describe-subject'
import { formatNoteFile, noteFileName } from './note-file'

/** What an export takes along: everything, or some articles with the entities in them. */
export interface ExportScope {
  readonly articles: ReadonlySet<ArticleId>
  readonly entities: ReadonlySet<EntityId>
}

/**
 * The notes of a person's own, as files in `own/` as they lie in the library. Of a choice of articles those about them,
 * about entities in them, and about collections that hold nothing else; `scope` null: all of them.
 */
export function planOwnNotes(
  records: LiveRecords,
  scope: ExportScope | null,
): readonly ExportFile[] {
  return [...records.notes.values()]
    .filter((note) => scope === null || isWithin(records, note, scope))
    .map((note) =>
      textFile(noteFileName(note).replace(/^notes\//, 'own/'), () =>
        formatNoteFile(note, describeSubject(records, note.about)),
      ),
    )
}

function isWithin(
  records: LiveRecords,
  { about: { kind, id } }: NoteRecord,
  { articles, entities }: ExportScope,
): boolean {
  if (kind === 'article') return articles.has(id as ArticleId)
  if (kind === 'entity') return entities.has(id as EntityId)
  const collection = [...records.collections.values()].find((one) => one.id === id)
  return (
    collection !== undefined &&
    collection.articles.length > 0 &&
    collection.articles.every((article) => articles.has(article))
  )
}
