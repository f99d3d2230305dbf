import type { RefObject } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import type { PassageChoice } from '../passage/use-passage'
import { useDesk } from '../reader-desk'
import { firstWord, growToSentences, passageOf, type Reach, stepFrom } from '../text/passage'
import type { PaneCommands } from './pane-keys'
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
  /** Lets go of the mention that was pressed. */
  readonly leavePressed: () => void
  /** Has the screen reader say something. */
  readonly announce: (words: string) => void
}

/** Choosing a passage by keyboard, word by word. */
export function useReaching({
  article: { text, blocks, language },
  annotations,
  visible,
  choice: { passage, reachTo },
  root,
  scroller,
  announce,
}: PaneParts): Pick<PaneCommands, 'step' | 'takeSentence' | 'startPassage'> {
  const say = useSay(messages)
  const { labels, chosen } = useDesk()
  const reach = (next: Reach) => {
    reachTo(next)
    const { start, end } = passageOf(next)
    announce(say('passageSaid', { words: text.slice(start, end), n: labels.length }))
  }
  return {
    step(step, how) {
      const from = passage?.reach
      const tip = from && stepFrom(text, visible, from.tip, step)
      if (tip) reach({ origin: how === 'extend' ? from.origin : tip, tip })
    },
    takeSentence() {
      const block = blocks.find((one) => passage !== null && passage.span.start < one.end)
      if (block === undefined || passage === null) return
      const grown = growToSentences(text, block, passage.span, language.value)
      reach({ origin: grown, tip: grown })
    },
    startPassage() {
      if (root.current === null || scroller.current === null) return
      const inHand = annotations.find(({ id }) => id === chosen)
      const from = inHand?.start ?? firstInSight(root.current, scroller.current) ?? 0
      const word = firstWord(text, { start: from, end: text.length })
      scroller.current.focus({ preventScroll: true })
      if (word !== null) reach({ origin: word, tip: word })
    },
  }
}
