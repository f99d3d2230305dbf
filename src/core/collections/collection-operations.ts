import { Fault } from '../../contract/fault'
import type { ArticleId } from '../../contract/model'
import type {
  Collection,
  CollectionChange,
  CollectionId,
  NoteOperations,
} from '../../contract/notes'
import { findArticle } from '../library/find-record'
import type { LiveRecords } from '../library/live-records'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { CollectionRecord } from '../storage/records'

type CollectionOperations = Pick<
  NoteOperations,
  'listCollections' | 'addCollection' | 'changeCollection' | 'deleteCollection'
>

export function collectionOperations(
  library: Library,
  revisions: RecentRevisions,
): CollectionOperations {
  const { records } = library
  const present = (collection: CollectionRecord) => presentCollection(records, collection)
  const commit = async (operation: string, record: CollectionRecord) => {
    await library.commit(operation, [{ table: 'collections', record }])
    return present(record)
  }
  return {
    listCollections: async () =>
      [...records.collections.values()]
        .map(present)
        .sort((one, other) => compareNames(one.name, other.name)),
    addCollection: ({ name, articles }) =>
      library.inTurn(() =>
        commit('addCollection', {
          id: library.newId() as CollectionId,
          rev: 1,
          changedAt: library.now(),
          deletedAt: null,
          name,
          articles: [...new Set(articles.map((article) => findArticle(records, article).id))],
        }),
      ),
    changeCollection: (change) =>
      library.inTurn(async () => {
        const before = findToChange(library, change.id)
        const { rev = before.rev } = change
        const asked = change.name === undefined ? {} : { name: change.name }
        const late =
          rev === before.rev
            ? asked
            : mergeLateEdit(asked, revisions.find('collections', before.id, rev), { ...before })
        const articles = changedArticles(library, before, change)
        const stamp = { rev: before.rev + 1, changedAt: library.now() }
        return commit('changeCollection', { ...before, ...late, articles, ...stamp })
      }),
    deleteCollection: ({ collection }) =>
      library.inTurn(async () => {
        const before = findCollection(records, collection)
        const now = library.now()
        const stamp = { rev: before.rev + 1, changedAt: now, deletedAt: now }
        await commit('deleteCollection', { ...before, ...stamp })
        return null
      }),
  }
}

/** Its articles that are there: one that was deleted keeps its place, and has it again when it comes back. */
export const presentCollection = (
  records: LiveRecords,
  { id, rev, name, articles }: CollectionRecord,
): Collection => ({
  id,
  rev,
  name,
  articles: articles.filter((article) => records.articles.has(article)),
})

/** By id or name. Fault: `collection/not-found`. */
export function findCollection(records: LiveRecords, reference: string): CollectionRecord {
  const found =
    records.collections.get(reference as CollectionId) ??
    [...records.collections.values()].find(({ name }) => name === reference)
  if (found === undefined) throw new Fault('collection/not-found', { collection: reference })
  return found
}

/** The same, for a change. Fault `edit/deleted` when it lies in the trash. */
function findToChange({ records, store }: Library, reference: string): CollectionRecord {
  const row = store.rows('collections').get(reference)
  if (row !== undefined && row.deletedAt !== null)
    throw new Fault('edit/deleted', { name: row.name })
  return findCollection(records, reference)
}

function changedArticles(
  { records }: Library,
  { articles }: CollectionRecord,
  { add = [], remove = [] }: CollectionChange,
): ArticleId[] {
  const idOf = (article: string) => findArticle(records, article).id
  const removed = new Set(remove.map(idOf))
  return [...new Set([...articles, ...add.map(idOf)])].filter((article) => !removed.has(article))
}

const compareNames = new Intl.Collator('vi', { numeric: true }).compare
