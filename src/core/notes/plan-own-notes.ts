import type { ArticleId, EntityId } from '../../contract/model'
import type { Collection, CollectionId } from '../../contract/notes'
import { presentCollection } from '../collections/collection-operations'
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
 * The notes of a person's own. Of a choice of articles those about them, about entities in them, and about collections that
 * go along; `scope` null: all of them.
 */
export function chooseOwnNotes(
  records: LiveRecords,
  scope: ExportScope | null,
): readonly NoteRecord[] {
  const notes = [...records.notes.values()]
  if (scope === null) return notes
  const collections = new Set(chooseCollections(records, scope).map(({ id }) => id))
  return notes.filter(({ about: { kind, id } }) => {
    if (kind === 'article') return scope.articles.has(id as ArticleId)
    if (kind === 'entity') return scope.entities.has(id as EntityId)
    return collections.has(id as CollectionId)
  })
}

/** The collections that go along: of a choice of articles those that hold nothing else; `scope` null: all of them. */
export function chooseCollections(
  records: LiveRecords,
  scope: Pick<ExportScope, 'articles'> | null,
): readonly Collection[] {
  return [...records.collections.values()]
    .map((collection) => presentCollection(records, collection))
    .filter(
      ({ articles }) =>
        scope === null || (articles.length > 0 && articles.every((id) => scope.articles.has(id))),
    )
}

/** Notes as files in `own/`, as they lie in the library. */
export const planOwnNotes = (
  records: LiveRecords,
  notes: readonly NoteRecord[],
): readonly ExportFile[] =>
  notes.map((note) =>
    textFile(noteFileName(note).replace(/^notes\//, 'own/'), () =>
      formatNoteFile(note, describeSubject(records, note.about)),
    ),
  )
