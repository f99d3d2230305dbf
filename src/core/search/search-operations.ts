import type { ArticleId, EntityId } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import { searchArticles } from './search-articles'

export function searchOperations(
  library: Library,
  articles: ArticleIndex,
): Pick<Operations, 'searchArticles'> {
  const { records } = library
  // Asked of every article that answers: a flatMap takes several times as long.
  const tagsOf = (id: ArticleId): readonly string[] => {
    const found: string[] = []
    for (const { tags } of records.annotationsOf(id)) found.push(...tags)
    return found
  }
  const entitiesOf = (mentions: ReturnType<typeof records.mentionsOf>): readonly EntityId[] => [
    ...new Set(mentions.filter(({ state }) => state === 'accepted').map(({ entity }) => entity)),
  ]
  return {
    searchArticles: async (request, call) =>
      searchArticles(
        request,
        {
          index: await articles.ready(),
          summaries: articles.summaries,
          entities: records.entities,
          textUnderTitle: (id) => articles.textUnderTitle(id),
          tagsOf,
          entitiesOf: (id) => entitiesOf(records.mentionsOf(id)),
        },
        call,
      ),
  }
}
