import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../contract/model'
import { useQuery } from '../connection/use-query'

const anyArticle = { filter: {}, sort: 'relevance', offset: 0, limit: 12 } as const

interface FoundArticles {
  readonly articles: readonly ArticleSummary[]
  /** What is typed now is still being looked for; the articles are those found before. */
  readonly isSearching: boolean
}

/** The articles whose title or text holds what is typed. */
export function useFoundArticles(typed: string): FoundArticles {
  const query = typed.trim()
  const loaded = useQuery({
    key: query,
    keep: 'last-answer',
    areas: ['articles'],
    ask: async (workbench, signal) =>
      query === ''
        ? []
        : (await workbench.searchArticles({ ...anyArticle, query }, { signal })).hits,
  })
  const hits = loaded.kind === 'ready' ? loaded.value : null
  const articles = useMemo(() => hits?.map(({ article }) => article) ?? [], [hits])
  return {
    articles,
    isSearching: loaded.kind === 'loading' || (loaded.kind === 'ready' && loaded.refreshing),
  }
}

/** Enter pressed before the articles were found counts once they are: quick hands need not wait. */
export function useEarlyEnter(isSearching: boolean, typed: string, act: () => void): () => void {
  const [pressedOn, setPressedOn] = useState<string | null>(null)
  const latest = useRef(act)
  latest.current = act
  const isDue = pressedOn !== null && pressedOn === typed && !isSearching
  useEffect(() => {
    if (isDue) latest.current()
  }, [isDue])
  return () => {
    if (isSearching) setPressedOn(typed)
  }
}
