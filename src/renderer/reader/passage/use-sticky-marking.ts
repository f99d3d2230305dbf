import { useLayoutEffect } from 'react'
import type { Article } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import { useMarking } from './use-marking'
import type { PassageChoice } from './use-passage'

/**
 * While the tool that marks every selection is in hand, what is selected by hand is marked as soon as it is chosen.
 * Answers with the choice as it is left for everything else.
 */
export function useStickyMarking(article: Article, choice: PassageChoice): PassageChoice {
  const { sticky } = useMarkingDesk()
  const { mark } = useMarking(article)
  const { passage, drop } = choice
  const isTaken = sticky !== null && passage !== null && passage.reach === null
  // Before the frame is drawn, so that the selection turns into the mark.
  useLayoutEffect(() => {
    if (!isTaken) return
    drop()
    void mark(passage.span, sticky)
  }, [isTaken, sticky, passage, drop, mark])
  return isTaken ? { ...choice, passage: null } : choice
}
