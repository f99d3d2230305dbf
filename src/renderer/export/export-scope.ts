/** Which part of the library leaves. */
import type { ExportRequest, SearchRequest } from '../../contract/exchange'
import type { ArticleId } from '../../contract/model'

export type ExportPart =
  | { readonly kind: 'collection' | 'entity'; readonly id: string; readonly name: string }
  | { readonly kind: 'tag' | 'question'; readonly name: string }

export type ExportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly articles: readonly ArticleId[] }
  /** What belongs to a collection, an entity or a tag, or answers a search; null until one is chosen. */
  | { readonly kind: 'part'; readonly part: ExportPart | null }

/** The fields of a request that a scope fills. */
export function requestOf(
  scope: ExportScope,
): Pick<ExportRequest, 'articles' | 'collection' | 'entity' | 'tag' | 'question'> {
  if (scope.kind === 'some') return { articles: scope.articles }
  if (scope.kind === 'all' || scope.part === null) return { articles: null }
  const { part } = scope
  return { articles: null, [part.kind]: 'id' in part ? part.id : part.name }
}

/** The search that finds the articles of a part, for how many there are. */
export function searchFor(part: ExportPart): SearchRequest {
  const found = { sort: 'newest', offset: 0, limit: 1 } as const
  if (part.kind === 'question') return { query: part.name, filter: {}, ...found }
  const value = 'id' in part ? part.id : part.name
  return { query: '', filter: { [part.kind]: [value] }, ...found }
}

/** Whether there is anything to ask for. */
export const isComplete = (scope: ExportScope): boolean =>
  scope.kind === 'all' || (scope.kind === 'some' ? scope.articles.length > 0 : scope.part !== null)
