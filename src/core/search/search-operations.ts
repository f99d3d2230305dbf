import type { ArticleId, EntityId } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import type { AnnotationRecord, CollectionRecord, MentionRecord } from '../storage/records'
import { lineageOf } from '../text/tag-tree'
import { searchArticles } from './search-articles'

export function searchOperations(
  library: Library,
  articles: ArticleIndex,
): Pick<Operations, 'searchArticles'> {
  const { records } = library
  const tagsIn = kept(namesOfTags)
  const entitiesIn = kept(acceptedEntities)
  return {
    searchArticles: async (request, call) => {
      const collections = collectionsByArticle(records.collections.values())
      return searchArticles(
        request,
        {
          index: await articles.ready(),
          summaries: articles.summaries,
          entities: records.entities,
          textUnderTitle: (id) => articles.textUnderTitle(id),
          tagsOf: (id) => tagsIn(records.annotationsOf(id)),
          entitiesOf: (id) => entitiesIn(records.mentionsOf(id)),
          collections: records.collections,
          collectionsOf: (id) => collections.get(id) ?? [],
        },
        call,
      )
    },
  }
}

/** With the tags above each. */
function namesOfTags(annotations: readonly AnnotationRecord[]): readonly string[] {
  const all = annotations.flatMap(({ tags }) => tags)
  return [...new Set(all.flatMap((tag) => (tag.includes('/') ? lineageOf(tag) : [tag])))]
}

const acceptedEntities = (mentions: readonly MentionRecord[]): readonly EntityId[] => [
  ...new Set(mentions.filter(({ state }) => state === 'accepted').map(({ entity }) => entity)),
]

/**
 * What was found in rows is kept for as long as they are the same ones: a search asks it of every article that answers,
 * and an article's rows are others as soon as one of them changes.
 */
function kept<Row, Value>(find: (rows: readonly Row[]) => Value) {
  const known = new WeakMap<readonly Row[], Value>()
  return (rows: readonly Row[]): Value => {
    const found = known.get(rows) ?? find(rows)
    known.set(rows, found)
    return found
  }
}

function collectionsByArticle(
  collections: Iterable<CollectionRecord>,
): ReadonlyMap<ArticleId, readonly string[]> {
  const byArticle = new Map<ArticleId, string[]>()
  for (const { id, articles } of collections)
    for (const article of articles) {
      const known = byArticle.get(article)
      if (known === undefined) byArticle.set(article, [id])
      else known.push(id)
    }
  return byArticle
}
