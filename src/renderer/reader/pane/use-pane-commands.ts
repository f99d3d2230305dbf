import type { Span } from '../../../contract/model'
import { useLinkedPanes } from '../linked/linked-panes'
import type { Linking } from '../linked/use-linking'
import { useMarking } from '../passage/use-marking'
import { useDesk } from '../reader-desk'
import { overlaps } from '../text/arrange-article'
import type { PaneCommands } from './pane-keys'
import { useAnnotationSteps } from './use-annotation-steps'
import type { Naming } from './use-naming'
import { type PaneParts, useReaching } from './use-reaching'
import { useTrimming } from './use-trimming'

/** What the keys and tools of a pane do with its article. */
export function usePaneCommands(parts: PaneParts, naming: Naming, linking: Linking): PaneCommands {
  const { article, choice, scroller } = parts
  const { passage, drop } = choice
  const { labels, choose } = useDesk()
  const { begun, begin } = useLinkedPanes()
  const marking = useMarking(article)
  const trim = useTrimming(article)
  const reaching = useReaching(parts)
  const steps = useAnnotationSteps(parts)
  const span = passage?.span ?? null
  const trimmable = article.blocks.find(
    (block) => span !== null && block.kept && overlaps(block, span),
  )
  const use = (act: (span: Span) => Promise<void>) => {
    if (span === null) return
    drop()
    scroller.current?.focus({ preventScroll: true })
    void act(span)
  }
  return {
    ...reaching,
    ...steps,
    hasPassage: span !== null,
    isReaching: passage !== null && passage.reach !== null,
    mark(number) {
      const label = labels[number - 1]
      if (label !== undefined) use((words) => marking.mark(words, label.id))
    },
    comment: () => use(marking.comment),
    tagEntity: () => naming.begin(span),
    copyCitation: () => use(marking.copyCitation),
    link: linking.link,
    hasLinkBegun: begun !== null,
    trim: trimmable === undefined ? null : () => use(() => trim(trimmable.start, false)),
    leave() {
      parts.leavePressed()
      if (span !== null) drop()
      else if (begun !== null) begin(null)
      else choose(null)
    },
  }
}
