import { useState } from 'react'
import type { ArticleFilter, SearchHit, SortOrder } from '../../contract/exchange'
import type { ArticleId } from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import type { Loaded } from '../connection/use-query'
import { type SearchQuery, useSearchQuery } from '../ui/search-query'
import { useAttempt } from '../ui/use-attempt'
import { countChoices, noFilter } from './article-filter'
import { type FactEditing, useFactEditing } from './facts/use-fact-editing'
import { type Deletion, useDeletion } from './use-deletion'
import { type ResultRequest, type Results, useResults } from './use-results'
import { type Selection, useSelection } from './use-selection'

export interface LibraryState {
  readonly query: SearchQuery
  readonly filter: ArticleFilter
  readonly setFilter: (filter: ArticleFilter) => void
  readonly sort: SortOrder
  readonly setSort: (sort: SortOrder) => void
  readonly loaded: Loaded<Results>
  /** Nothing was searched for and nothing filtered: this is the whole library. */
  readonly isWhole: boolean
  readonly active: number
  readonly setActive: (row: number) => void
  readonly activeHit: SearchHit | null
  readonly lookAt: (row: number) => void
  readonly selection: Selection
  readonly selectAll: () => Promise<void>
  /** Deletes the selected articles, or the active one when none is selected; many at once are asked about first. */
  readonly deleteChosen: () => Promise<void>
  readonly deletion: Deletion
  readonly editFacts: FactEditing
}

const mostAtOnce = 1000

/** What the library view knows and can do. */
export function useLibrary(): LibraryState {
  const query = useSearchQuery()
  const words = query.settled.trim()
  const [filter, setFilter] = useState(noFilter)
  const [chosenSort, setSort] = useState<SortOrder | null>(null)
  const sort = effectiveSort(chosenSort, words)
  const request = { query: words, filter, sort }
  const { loaded, lookAt } = useResults(request)
  const [active, setActive] = useActiveRow(JSON.stringify(request), loaded)
  const selection = useSelection()
  const results = loaded.kind === 'ready' ? loaded.value : null
  const activeHit = results?.hitAt(active) ?? null
  const listAll = useWholeAnswer(request, results?.total ?? 0)
  const deletion = useDeletion(() => selection.replace([]))
  const selectAll = async () => {
    const all = await listAll()
    if (all !== null) selection.replace(all)
  }
  const { ids } = selection
  const chosen = ids.length > 0 ? ids : activeHit === null ? [] : [activeHit.article.id]
  const editFacts = useFactEditing(chosen)
  const deleteChosen = async () => {
    if (chosen.length > 0) await deletion.deleteArticles(chosen)
  }
  return {
    query,
    filter,
    setFilter,
    sort,
    setSort,
    loaded,
    isWhole: words === '' && countChoices(filter) === 0,
    active,
    setActive,
    activeHit,
    lookAt,
    selection,
    selectAll,
    deleteChosen,
    deletion,
    editFacts,
  }
}

/** What was chosen, where it means something: relevance needs words to be relevant to. */
function effectiveSort(chosen: SortOrder | null, words: string): SortOrder {
  if (words === '') return chosen === null || chosen === 'relevance' ? 'newest' : chosen
  return chosen ?? 'relevance'
}

/** Every article of the answer, however long; null when it failed. */
function useWholeAnswer(
  request: ResultRequest,
  total: number,
): () => Promise<readonly ArticleId[] | null> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const offsets = Array.from(
    { length: Math.ceil(total / mostAtOnce) },
    (_, page) => page * mostAtOnce,
  )
  return async () => {
    const pages = offsets.map((offset) => ({ ...request, offset, limit: mostAtOnce }))
    const answers = await attempt(() =>
      Promise.all(pages.map((page) => workbench.searchArticles(page))),
    )
    return answers?.flatMap(({ hits }) => hits.map(({ article }) => article.id)) ?? null
  }
}

/** The active row: the first one of every new question, never past the end of the answer. */
function useActiveRow(
  question: string,
  loaded: Loaded<Results>,
): readonly [number, (row: number) => void] {
  const [chosen, setChosen] = useState({ question, row: 0 })
  const last = loaded.kind === 'ready' ? Math.max(0, loaded.value.total - 1) : 0
  const row = chosen.question === question ? Math.min(chosen.row, last) : 0
  return [row, (next) => setChosen({ question, row: next })]
}
