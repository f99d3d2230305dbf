import { useCallback } from 'react'
import type { Span } from '../../../contract/model'
import { useDesk } from '../reader-desk'
import { levelPlaces } from './level-places'
import { useLinkedPanes } from './linked-panes'
import { type LinkedPane, restOf } from './scroll-link'

export interface PassageInPane {
  readonly pane: number
  readonly span: Span
}

/** Brings two passages, each in its pane, level with each other. */
export function useLevel(): (one: PassageInPane, other: PassageInPane) => void {
  const { link, measures } = useLinkedPanes()
  const { showPassages } = useDesk()
  return useCallback(
    (one, other) => {
      const panes = link.panes()
      const here = panes.find(({ pane }) => pane === one.pane)
      const there = panes.find(({ pane }) => pane === other.pane)
      if (here === undefined || there === undefined) return
      const placeIn = (pane: LinkedPane, { start }: Span) => ({
        top: measures.of(pane).topOf(start),
        way: pane.scroller.scrollHeight - pane.scroller.clientHeight,
      })
      const rest = levelPlaces(placeIn(here, one.span), placeIn(there, other.span), restOf(here))
      showPassages([
        { article: here.article.id, ...one, rest },
        { article: there.article.id, ...other, rest },
      ])
    },
    [link, measures, showPassages],
  )
}
