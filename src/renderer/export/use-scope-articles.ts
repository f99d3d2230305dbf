import type { ArticleId } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { type ExportScope, searchFor } from './export-scope'

/** The articles of a scope; null: all of them, or nobody knows yet. Of a part at most the first 1,000. */
export function useScopeArticles(scope: ExportScope): readonly ArticleId[] | null {
  const part = scope.kind === 'part' ? scope.part : null
  const loaded = useQuery({
    key: JSON.stringify(part),
    areas: ['articles', 'annotations', 'entities', 'collections'],
    ask: async (workbench, signal) =>
      part === null
        ? null
        : (await workbench.searchArticles(searchFor(part), { signal })).hits.map(
            ({ article }) => article.id,
          ),
  })
  if (scope.kind === 'some') return scope.articles
  return loaded.kind === 'ready' ? loaded.value : null
}
