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
/** Further rows are asked for before the first page ends. */
const ahead = 40
const areas = ['articles', 'annotations', 'entities', 'collections'] as const

/**
 * The answer to a search, of any length: its first page, and the three pages around the row that is looked at where that is
 * further on. The answer before stays until a new one is there.
 */
export function useResults(request: ResultRequest): {
  readonly loaded: Loaded<Results>
  /** Says which row is the last one in sight; not more than a page is. */
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
  const isFurther = row >= ahead && head.kind === 'ready' && head.value.total > pageSize
  const from = isFurther ? Math.max(0, Math.floor(row / pageSize - 1) * pageSize) : null
  const further = useQuery({
    key: `${from} ${key}`,
    keep: 'last-answer',
    areas,
    ask: async (workbench, signal) => {
      if (from === null) return null
      const pages = { ...request, offset: from, limit: 3 * pageSize }
      return { key, from, hits: (await workbench.searchArticles(pages, { signal })).hits }
    },
  })
  if (head.kind !== 'ready') return { loaded: head, lookAt }
  const { total, tookMs, facets, terms, hits } = head.value
  const beyond = further.kind === 'ready' && further.value?.key === key ? further.value : null
  const hitAt = (index: number) => hits[index] ?? beyond?.hits[index - beyond.from] ?? null
  return { loaded: { ...head, value: { total, tookMs, facets, terms, hitAt } }, lookAt }
}
