import { useQuery } from '../connection/use-query'
import { type ExportScope, searchFor } from './export-scope'

/** How many articles a scope of a library of so many holds; null while nobody knows. */
export function useScopeCount(scope: ExportScope, total: number): number | null {
  const part = scope.kind === 'part' ? scope.part : null
  const loaded = useQuery({
    key: JSON.stringify(part),
    areas: ['articles', 'annotations', 'entities', 'collections'],
    ask: async (workbench, signal) =>
      part === null ? null : (await workbench.searchArticles(searchFor(part), { signal })).total,
  })
  if (scope.kind === 'all') return total
  if (scope.kind === 'some') return scope.articles.length
  return loaded.kind === 'ready' ? loaded.value : null
}
