import { useState } from 'react'
import type { Facets, SearchHit, SearchRequest } from '../../contract/exchange'
import { type Loaded, useQuery } from '../connection/use-query'

export type ResultRequest = Omit<SearchRequest, 'offset' | 'limit'>

export interface Results {
  readonly total: number
  readonly tookMs: number
  readonly facets: Facets
  readonly terms: readonly string[]
  /** null while that part of a long list is on its way. */
  readonly hitAt: (index: number) => SearchHit | null
}

const pageSize = 60
const areas = ['articles', 'annotations', 'entities', 'collections'] as const

/**
 * The answer to a search, of any length: its first page, and the two pages around the row that is looked at.
 * The answer before stays until a new one is there.
 */
export function useResults(request: ResultRequest): {
  readonly loaded: Loaded<Results>
  /** Says which row is the first one visible. */
  readonly lookAt: (row: number) => void
} {
  const [row, lookAt] = useState(0)
  const key = JSON.stringify(request)
  const head = useQuery({
    key,
    keep: 'last-answer',
    areas,
    ask: (workbench, signal) =>
      workbench.searchArticles({ ...request, offset: 0, limit: pageSize }, { signal }),
  })
  const from = Math.floor(row / pageSize) * pageSize
  const hasFurther = head.kind === 'ready' && head.value.total > pageSize
  const further = useQuery({
    key: `${hasFurther} ${from} ${key}`,
    areas,
    ask: async (workbench, signal) =>
      hasFurther
        ? workbench.searchArticles({ ...request, offset: from, limit: 2 * pageSize }, { signal })
        : null,
  })
  if (head.kind !== 'ready') return { loaded: head, lookAt }
  const { total, tookMs, facets, terms, hits } = head.value
  const furtherHits = further.kind === 'ready' ? (further.value?.hits ?? []) : []
  const hitAt = (index: number) => hits[index] ?? furtherHits[index - from] ?? null
  return { loaded: { ...head, value: { total, tookMs, facets, terms, hitAt } }, lookAt }
}
