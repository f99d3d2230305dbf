import { useMemo } from 'react'
import type { Article, Span } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import { useMarking } from './use-marking'

/** Marks what is selected by hand as soon as it is, with the tool for that in hand; else null. */
export function useStickyMarking(article: Article): ((span: Span) => void) | null {
  const { sticky } = useMarkingDesk()
  const { mark } = useMarking(article)
  return useMemo(
    () => (sticky === null ? null : (span: Span) => void mark(span, sticky)),
    [sticky, mark],
  )
}
