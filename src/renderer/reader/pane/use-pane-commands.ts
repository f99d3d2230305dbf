import type { Span } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import { useMarkChanges } from '../passage/use-mark-changes'
import { useMarking } from '../passage/use-marking'
import { useSearchThis } from '../passage/use-search-this'
import { useDesk } from '../reader-desk'
import { overlaps } from '../text/arrange-article'
import type { PaneCommands } from './pane-keys'
import { useAnnotationSteps } from './use-annotation-steps'
import type { Naming } from './use-naming'
import { type PaneParts, useReaching } from './use-reaching'
import { useTrimming } from './use-trimming'

/** What the keys and tools of a pane do with its article. */
export function usePaneCommands(parts: PaneParts, naming: Naming): PaneCommands {
  const { article, choice, scroller } = parts
  const { passage, drop } = choice
  const { labels, choose } = useDesk()
  const { sticky, setSticky } = useMarkingDesk()
  const marking = useMarking(article)
  const trim = useTrimming(article)
  const { step, startPassage, takeSentence, otherEnd } = useReaching(parts)
  const { goToAnnotation, openChosen } = useAnnotationSteps(parts)
  const changes = useMarkChanges(parts)
  const searchThis = useSearchThis(article)
  const span = passage?.span ?? null
  const trimmable = article.blocks.find(
    (block) => span !== null && block.kept && overlaps(block, span),
  )
  const use = (act: ((span: Span) => Promise<void> | void) | null) => {
    if (span === null || act === null) return null
    return () => {
      drop()
      scroller.current?.focus({ preventScroll: true })
      void act(span)
    }
  }
  const whileReading = (act: () => void) => (span === null ? act : null)
  const markWith = (number: number) => {
    const label = labels[number - 1]
    if (label === undefined) return
    if (span === null) setSticky(label.id)
    else use((words) => marking.mark(words, label.id))?.()
  }
  return {
    hasPassage: span !== null,
    isReaching: passage !== null && passage.reach !== null,
    mark: span === null && sticky === null ? null : markWith,
    step,
    goOn: span === null ? openChosen : parts.focusTools,
    leave() {
      parts.leavePressed()
      scroller.current?.focus({ preventScroll: true })
      if (span !== null) drop()
      else if (sticky !== null) setSticky(null)
      else choose(null)
    },
    run: {
      'choose-passage': whileReading(startPassage),
      'take-sentence': span === null ? null : takeSentence,
      'other-end': span === null ? null : otherEnd,
      comment: use(marking.comment),
      tag: use(marking.tag) ?? changes.tag,
      'repeat-tag': use(marking.repeatTag) ?? changes.repeatTag,
      entity: span === null ? null : () => naming.begin(span),
      citation: use(marking.copyCitation),
      'search-this': use(searchThis),
      link: null,
      trim: trimmable === undefined ? null : use(() => trim(trimmable.start, false)),
      'set-mark': use(changes.setTo),
      'split-mark': changes.split,
      'join-mark': changes.join,
      sticky: () => setSticky(sticky === null ? marking.lastLabel : null),
      'next-annotation': whileReading(() => goToAnnotation(1)),
      'previous-annotation': whileReading(() => goToAnnotation(-1)),
    },
  }
}
