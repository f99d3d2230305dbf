import { useEffect } from 'react'
import type { Article } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import { useMarking } from './use-marking'
import type { PassageChoice } from './use-passage'

/** While the tool that marks every selection is in hand, what is selected by hand is marked as soon as it is chosen. */
export function useStickyMarking(article: Article, { passage, drop }: PassageChoice): void {
  const { sticky } = useMarkingDesk()
  const { mark } = useMarking(article)
  useEffect(() => {
    if (sticky === null || passage === null || passage.reach !== null) return
    drop()
    void mark(passage.span, sticky)
  }, [sticky, passage, drop, mark])
}
