import { useCallback, useRef } from 'react'
import type { Annotation } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { useDesk } from '../reader-desk'

/** Takes an annotation in hand and goes to its passage: in a pane that has its article, else in the focused one; or beside. */
export function useShowAnnotation(): (annotation: Annotation, beside: boolean) => void {
  const navigation = useNavigation()
  const { choose, jumpTo } = useDesk()
  const now = useRef(navigation)
  now.current = navigation
  return useCallback(
    ({ id, article, start, end }, beside) => {
      const { place, openArticle } = now.current
      const span = { start, end }
      choose(id)
      if (!beside && place.panes.some((pane) => pane.article === article)) jumpTo(article, span)
      else openArticle(article, { span, beside })
    },
    [choose, jumpTo],
  )
}
