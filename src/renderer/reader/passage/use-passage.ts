import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Article, Span } from '../../../contract/model'
import type { Preferences } from '../../../contract/preferences'
import { selectedSpan, selectSpan } from '../pane/place-on-page'
import { passageOf, type Reach, snapPassage } from '../text/passage'
import { followSelection, type Hand } from './follow-selection'
import { mendDrags } from './mend-drags'

/** The passage chosen in a pane. `reach` is there while it is being chosen by keyboard. */
export interface ChosenPassage {
  readonly span: Span
  readonly reach: Reach | null
  readonly hand: Hand
}

export interface PassageChoice {
  readonly passage: ChosenPassage | null
  /** Chooses by keyboard: the words become the user's selection. */
  readonly reachTo: (reach: Reach) => void
  /** Chooses the whole text. */
  readonly takeAll: () => void
  readonly drop: () => void
}

/** In characters: to select more, a browser lays all of it out first, and nothing else is done for seconds. */
const mostSelected = 500_000

/** The passage the user has selected in a text, by hand or by keyboard. `take` gets what is selected by hand instead. */
export function usePassage(
  root: RefObject<HTMLElement | null>,
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  snapping: Preferences['snapping'],
  take: ((span: Span) => void) | null,
): PassageChoice {
  const [passage, setPassage] = useState<ChosenPassage | null>(null)
  const taking = useRef(take)
  taking.current = take
  const reached = useRef<Span | null>(null)
  const isTaken = useRef(false)
  useEffect(
    () =>
      followSelection((hand) => {
        if (root.current === null || isTaken.current) return
        const selected = selectedSpan(root.current)
        const span = selected === null ? null : snapPassage(text, blocks, selected, snapping)
        const isByHand =
          span !== null && (reached.current === null || !isSame(span, reached.current))
        if (isByHand && taking.current !== null) {
          isTaken.current = true
          // The click that ends the selection is to find it: it is no press on a mark.
          setTimeout(() => {
            document.getSelection()?.removeAllRanges()
            isTaken.current = false
          })
          return taking.current(span)
        }
        setPassage((before) => {
          if (span === null) return null
          return before !== null && isSame(before.span, span) ? before : { span, reach: null, hand }
        })
      }),
    [root, text, blocks, snapping],
  )
  useEffect(() => (root.current === null ? undefined : mendDrags(root.current)), [root])
  const reachTo = useCallback(
    (reach: Reach) => {
      const span = passageOf(reach)
      reached.current = span
      setPassage({ span, reach, hand: 'other' })
      if (root.current !== null) selectSpan(root.current, span)
    },
    [root],
  )
  const drop = useCallback(() => {
    reached.current = null
    setPassage(null)
    document.getSelection()?.removeAllRanges()
  }, [])
  const takeAll = useCallback(() => {
    if (root.current === null) return
    const selection = document.getSelection()
    if (text.length <= mostSelected) return selection?.selectAllChildren(root.current)
    // That nothing is selected then is no word of the user's.
    isTaken.current = true
    selection?.removeAllRanges()
    setTimeout(() => {
      isTaken.current = false
    })
    setPassage({ span: { start: 0, end: text.length }, reach: null, hand: 'other' })
  }, [root, text])
  return { passage, reachTo, takeAll, drop }
}

const isSame = (one: Span, other: Span) => one.start === other.start && one.end === other.end
