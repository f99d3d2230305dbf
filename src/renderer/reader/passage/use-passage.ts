import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Article, Span } from '../../../contract/model'
import type { Preferences } from '../../../contract/preferences'
import { selectedSpan, selectSpan } from '../pane/place-on-page'
import { passageOf, type Reach, snapPassage } from '../text/passage'
import { mendDrags } from './mend-drags'

/** The passage chosen in a pane. `reach` is there while it is being chosen by keyboard. */
export interface ChosenPassage {
  readonly span: Span
  readonly reach: Reach | null
}

export interface PassageChoice {
  readonly passage: ChosenPassage | null
  /** Chooses by keyboard: the words become the user's selection. */
  readonly reachTo: (reach: Reach) => void
  readonly drop: () => void
}

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
      followSelection(() => {
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
          return before !== null && isSame(before.span, span) ? before : { span, reach: null }
        })
      }),
    [root, text, blocks, snapping],
  )
  useEffect(() => (root.current === null ? undefined : mendDrags(root.current)), [root])
  const reachTo = useCallback(
    (reach: Reach) => {
      const span = passageOf(reach)
      reached.current = span
      setPassage({ span, reach })
      if (root.current !== null) selectSpan(root.current, span)
    },
    [root],
  )
  const drop = useCallback(() => {
    reached.current = null
    setPassage(null)
    document.getSelection()?.removeAllRanges()
  }, [])
  return { passage, reachTo, drop }
}

/**
 * Calls `read` whenever the selection may mean something else. While a button of the pointer is down it is silent: the
 * hand is not done. A press or the focus in the tools beside a passage, or in a window over it, leaves the passage as it is.
 */
function followSelection(read: () => void): () => void {
  let isPressed = false
  let isDrawn = false
  const settle = () => {
    if (!isPressed && !isInTools(document.activeElement)) read()
  }
  const onChange = () => {
    isDrawn = isPressed
    settle()
  }
  const onDown = ({ target }: PointerEvent) => {
    isPressed = !isInTools(target)
    isDrawn = false
  }
  const onUp = () => {
    if (!isPressed) return
    isPressed = false
    // What was selected since the press is there at once; one that was pressed on is cleared only after this event.
    if (isDrawn) settle()
    else setTimeout(settle)
  }
  const hearing = new AbortController()
  // Widgets keep presses to themselves, so they are heard on their way in.
  const onTheWayIn = { capture: true, signal: hearing.signal }
  document.addEventListener('selectionchange', onChange, { signal: hearing.signal })
  document.addEventListener('pointerdown', onDown, onTheWayIn)
  document.addEventListener('pointerup', onUp, onTheWayIn)
  document.addEventListener('pointercancel', onUp, onTheWayIn)
  return () => hearing.abort()
}

const isSame = (one: Span, other: Span) => one.start === other.start && one.end === other.end

const besidePassage = '.floating-box, [role=dialog], [role=menu]'

const isInTools = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(besidePassage) !== null
