/** What stands in the search box: read by the library's list and, for marking, by the reader. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'

/** Whoever is shown as the list of results carries this id: the search box moves the focus there. */
export const resultsId = 'results'
export const searchBoxId = 'search'
const settleAfter = 80

export interface SearchQuery {
  /** As it stands in the box. */
  readonly typed: string
  /** What to search for: `typed`, once the hand has rested for 80 ms. */
  readonly settled: string
  readonly type: (text: string) => void
}

const SearchQueryContext = createContext<SearchQuery | null>(null)

export function SearchQueryProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [typed, type] = useState('')
  const [settled, settle] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), settleAfter)
    return () => clearTimeout(timer)
  }, [typed])
  const query = useMemo(() => ({ typed, settled, type }), [typed, settled])
  return <SearchQueryContext value={query}>{children}</SearchQueryContext>
}

export function useSearchQuery(): SearchQuery {
  const query = useContext(SearchQueryContext)
  if (query === null) throw new Error('used outside SearchQueryProvider')
  return query
}

/** Puts the caret into the search box, with its words selected. */
export function focusSearchBox(): void {
  const box = document.getElementById(searchBoxId)
  if (box instanceof HTMLInputElement) {
    box.focus()
    box.select()
  }
}

/** Moves the focus from the search box to the results, when there are any. */
export const focusResults = (): void => document.getElementById(resultsId)?.focus()
