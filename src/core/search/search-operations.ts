import type { EntityId } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import { searchArticles } from './search-articles'

export function searchOperations(
  library: Library,
  articles: ArticleIndex,
): Pick<Operations, 'searchArticles'> {
  const { records } = library
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
          tagsOf: (id) => records.annotationsOf(id).flatMap(({ tags }) => tags),
          entitiesOf: (id) => entitiesOf(records.mentionsOf(id)),
        },
        call,
      ),
  }
}
