import type { ExportRequest } from '../../contract/exchange'
import type { Operations } from '../../contract/workbench'
import { findCollection } from '../collections/collection-operations'
import { findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import type { ArticleRecord } from '../storage/records'

/**
 * The articles that were asked for, in the order they were named in, else the library's; null: all of them.
 * Faults: `article/not-found`, `collection/not-found`.
 */
export async function chooseArticles(
  { records }: Library,
  { searchArticles }: Pick<Operations, 'searchArticles'>,
  { articles, collection, question }: Pick<ExportRequest, 'articles' | 'collection' | 'question'>,
): Promise<readonly ArticleRecord[] | null> {
  if (articles === null && collection === undefined && question === undefined) return null
  const asked =
    articles === null
      ? [...records.articles.values()]
      : [...new Set(articles.map((reference) => findArticle(records, reference)))]
  const scopes = [
    ...(collection === undefined ? [] : [findCollection(records, collection).articles]),
    ...(question === undefined ? [] : [await findAnswers(searchArticles, question)]),
  ].map((ids) => new Set(ids))
  return asked.filter(({ id }) => scopes.every((ids) => ids.has(id)))
}

async function findAnswers(search: Operations['searchArticles'], query: string) {
  const limit = Number.MAX_SAFE_INTEGER
  const { hits } = await search({ query, filter: {}, sort: 'newest', offset: 0, limit })
  return hits.map(({ article }) => article.id)
}
