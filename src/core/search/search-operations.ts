import type { ArticleId, EntityId } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import type { CollectionRecord } from '../storage/records'
import { lineageOf } from '../text/tag-tree'
import { searchArticles } from './search-articles'

export function searchOperations(
  library: Library,
  articles: ArticleIndex,
): Pick<Operations, 'searchArticles'> {
  const { records } = library
  // With the tags above each. Asked of every article that answers: a flatMap takes several times as long.
  const tagsOf = (id: ArticleId): readonly string[] => {
    const found: string[] = []
    for (const { tags } of records.annotationsOf(id))
      for (const tag of tags)
        if (tag.includes('/')) found.push(...lineageOf(tag))
        else found.push(tag)
    return found
  }
  const entitiesOf = (mentions: ReturnType<typeof records.mentionsOf>): readonly EntityId[] => [
    ...new Set(mentions.filter(({ state }) => state === 'accepted').map(({ entity }) => entity)),
  ]
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
          tagsOf,
          entitiesOf: (id) => entitiesOf(records.mentionsOf(id)),
          collections: records.collections,
          collectionsOf: (id) => collections.get(id) ?? [],
        },
        call,
      )
    },
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
