import type { BundleConflict } from '../../contract/bundles'
import type { ArticleId } from '../../contract/model'
import type { CollectionRecord, NoteRecord } from '../storage/records'
import type { MergedInto } from './merge-bundle'
import type { ExportedRecords } from './parse-json-export'
import { isLive, revive } from './revive'

/**
 * The collections and notes a bundle adds, by id. `ids`: the library's own ids of the bundle's articles. One that is in both
 * and differs is added to `conflicts`, and the library's stays.
 */
export function mergeNotes(
  into: Pick<MergedInto, 'collections' | 'notes'>,
  bundle: Pick<ExportedRecords, 'collections' | 'notes'>,
  ids: ReadonlyMap<ArticleId, ArticleId>,
  conflicts: BundleConflict[],
): {
  readonly collections: readonly CollectionRecord[]
  readonly notes: readonly NoteRecord[]
} {
  const own = (article: ArticleId) => ids.get(article) ?? article
  const collections = bundle.collections.flatMap((theirs) => {
    const moved = { ...theirs, articles: theirs.articles.map(own) }
    const ours = into.collections.get(theirs.id)
    if (ours === undefined || !isLive(ours)) return [revive(into.collections, moved)]
    conflicts.push(...compareCollections(ours, moved))
    return []
  })
  const notes = bundle.notes.flatMap((theirs) => {
    const { about } = theirs
    const moved: NoteRecord =
      about.kind === 'article'
        ? { ...theirs, about: { kind: 'article', id: own(about.id as ArticleId) } }
        : theirs
    const ours = into.notes.get(theirs.id)
    if (ours === undefined || !isLive(ours)) return [revive(into.notes, moved)]
    conflicts.push(...compareNotes(ours, moved))
    return []
  })
  return { collections, notes }
}

function compareCollections(
  ours: CollectionRecord,
  theirs: CollectionRecord,
): readonly BundleConflict[] {
  const head = { kind: 'collection', id: ours.id, name: ours.name } as const
  const missing = theirs.articles.filter((article) => !ours.articles.includes(article))
  return [
    ...(ours.name === theirs.name
      ? []
      : [{ ...head, field: 'name', ours: ours.name, theirs: theirs.name }]),
    ...(missing.length === 0
      ? []
      : [
          {
            ...head,
            field: 'articles',
            ours: String(ours.articles.length),
            theirs: String(theirs.articles.length),
          },
        ]),
  ]
}

const compareNotes = (ours: NoteRecord, theirs: NoteRecord): readonly BundleConflict[] =>
  (['title', 'text'] as const)
    .filter((field) => ours[field] !== theirs[field])
    .map((field) => ({
      kind: 'note',
      id: ours.id,
      name: ours.title,
      field,
      ours: ours[field],
      theirs: theirs[field],
    }))
