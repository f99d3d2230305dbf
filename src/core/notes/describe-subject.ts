import type { ArticleId, EntityId } from '../../contract/model'
import type { CollectionId, NoteSubject } from '../../contract/notes'
import type { LiveRecords } from '../library/live-records'

/** What a person knows a note's subject by; null for a question, and for what is not there. */
export function describeSubject(records: LiveRecords, about: NoteSubject): string | null {
  switch (about.kind) {
    case 'article': {
      const article = records.articles.get(about.id as ArticleId)
      return article === undefined ? null : (article.title.value ?? article.citationKey)
    }
    case 'entity':
      return records.entities.get(about.id as EntityId)?.names[0].text ?? null
    case 'collection':
      return records.collections.get(about.id as CollectionId)?.name ?? null
    case 'question':
      return null
  }
}
