import type { RefObject } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { markingMessages } from '../marking-messages'
import type { PassageChoice } from '../passage/use-passage'
import { useDesk } from '../reader-desk'
import {
  growToSentences,
  passageOf,
  type Reach,
  reachOver,
  type Step,
  stepFrom,
  unitAt,
} from '../text/passage'
import { firstInSight } from './place-on-page'

/** A pane as the commands see it. */
export interface PaneParts {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  /** The blocks that can be seen, in order. */
  readonly visible: readonly Span[]
  readonly choice: PassageChoice
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  /** Moves the focus into the tools of the passage. */
  readonly focusTools: () => void
  /** Lets go of the mention that was pressed. */
  readonly leavePressed: () => void
  /** Has the screen reader say something. */
  readonly announce: (words: string) => void
}

export interface Reaching {
  readonly step: (step: Step, how: 'move' | 'extend') => void
  readonly takeSentence: () => void
  /** Begins at the annotation in hand, else at the first word in sight. */
  readonly startPassage: () => void
  /** What is extended next is the passage's other end. */
  readonly otherEnd: () => void
}

/** Choosing a passage by keyboard: by words, sentences or paragraphs. */
export function useReaching({
  article: { text, blocks },
  annotations,
  visible,
  choice: { passage, reachTo },
  root,
  scroller,
  announce,
}: PaneParts): Reaching {
  const say = useSay(markingMessages)
  const { labels, chosen } = useDesk()
  const reach = (next: Reach) => {
    reachTo(next)
    const { start, end } = passageOf(next)
    announce(say('passageSaid', { words: text.slice(start, end), n: labels.length }))
  }
  const begin = (step: Step) => {
    if (root.current === null || scroller.current === null) return
    const from = firstInSight(root.current, scroller.current) ?? 0
    const unit = unitAt(text, visible, from, step)
    scroller.current.focus({ preventScroll: true })
    if (unit !== null) reach({ origin: unit, tip: unit })
  }
  return {
    step(step, how) {
      if (passage === null) return begin(step)
      const from = passage.reach ?? { origin: passage.span, tip: passage.span }
      const tip = stepFrom(text, visible, from.tip, step)
      if (tip !== null) reach({ origin: how === 'extend' ? from.origin : tip, tip })
    },
    takeSentence() {
      const block = blocks.find((one) => passage !== null && passage.span.start < one.end)
      if (block === undefined || passage === null) return
      const grown = growToSentences(text, block, passage.span)
      reach({ origin: grown, tip: grown })
    },
    startPassage() {
      const inHand = annotations.find(({ id }) => id === chosen)
      if (inHand === undefined) return begin('next-word')
      scroller.current?.focus({ preventScroll: true })
      reach(reachOver(text, inHand))
    },
    otherEnd() {
      if (passage === null) return
      const { origin, tip } = passage.reach ?? reachOver(text, passage.span)
      reach({ origin: tip, tip: origin })
    },
  }
}
