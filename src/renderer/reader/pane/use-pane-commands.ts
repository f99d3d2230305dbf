import type { Span } from '../../../contract/model'
import { useAddToNote } from '../../note-taking/note-taking'
import type { Find } from '../find/use-find'
import { useLinkedPanes } from '../linked/linked-panes'
import type { Linking } from '../linked/use-linking'
import { useMarkingDesk } from '../marking-desk'
import { useMarkChanges } from '../passage/use-mark-changes'
import { type Marking, useMarking } from '../passage/use-marking'
import { useSearchThis } from '../passage/use-search-this'
import { useDesk } from '../reader-desk'
import { overlaps } from '../text/arrange-article'
import type { RuleWish } from '../trimming/outlet-rule-dialog'
import type { PaneCommands } from './pane-keys'
import { useAnnotationSteps } from './use-annotation-steps'
import type { Naming } from './use-naming'
import { type PaneParts, type Reaching, useReaching } from './use-reaching'
import { useTrimming } from './use-trimming'

/** What the keys and tools of a pane do with its article. */
export function usePaneCommands(
  parts: PaneParts,
  naming: Naming,
  linking: Linking,
  askRule: (wish: RuleWish) => void,
  find: Find,
): PaneCommands {
  const { passage, drop } = parts.choice
  const { labels, choose } = useDesk()
  const { begun, begin } = useLinkedPanes()
  const { sticky, setSticky } = useMarkingDesk()
  const marking = useMarking(parts.article)
  const reaching = useReaching(parts)
  const goToAnnotation = useAnnotationSteps(parts)
  const use = usingPassage(parts)
  const run = useRun(parts, naming, {
    marking,
    reaching,
    linking,
    askRule,
    goToAnnotation,
  })
  const hasPassage = passage !== null
  const markWith = (number: number) => {
    const label = labels[number - 1]
    if (label === undefined) return
    if (hasPassage) use((words) => marking.mark(words, label.id))?.()
    else setSticky(label.id)
  }
  return {
    hasPassage,
    isReaching: hasPassage && passage.reach !== null,
    mark: hasPassage || sticky !== null ? markWith : null,
    pair: linking.link,
    hasLinkBegun: begun !== null,
    selectAll: parts.choice.takeAll,
    step: reaching.step,
    goOn: hasPassage ? parts.focusTools : run.comment,
    leave() {
      parts.leavePressed()
      parts.scroller.current?.focus({ preventScroll: true })
      if (hasPassage) drop()
      else if (find.called !== null) find.close()
      else if (begun !== null) begin(null)
      else if (sticky !== null) setSticky(null)
      else choose(null)
    },
    run,
  }
}

type Act = (span: Span) => Promise<void> | void

/** Makes a command of what is done with the chosen passage, which is let go of; null while there is none. */
const usingPassage =
  ({ choice: { passage, drop }, scroller }: PaneParts) =>
  (act: Act | null): (() => void) | null => {
    if (passage === null || act === null) return null
    return () => {
      drop()
      scroller.current?.focus({ preventScroll: true })
      void act(passage.span)
    }
  }

function useRun(
  parts: PaneParts,
  naming: Naming,
  {
    marking,
    reaching,
    linking,
    askRule,
    goToAnnotation,
  }: {
    readonly marking: Marking
    readonly reaching: Reaching
    readonly linking: Linking
    readonly askRule: (wish: RuleWish) => void
    readonly goToAnnotation: (step: 1 | -1) => void
  },
): PaneCommands['run'] {
  const { sticky, setSticky } = useMarkingDesk()
  const { trim } = useTrimming(parts.article)
  const changes = useMarkChanges(parts)
  const searchThis = useSearchThis(parts.article)
  const addToNote = useAddToNote()
  const { article } = parts
  const title = article.title.value ?? article.source
  const use = usingPassage(parts)
  const span = parts.choice.passage?.span ?? null
  const withPassage = (act: () => void) => (span === null ? null : act)
  const whileReading = (act: () => void) => (span === null ? act : null)
  const trimmable = parts.article.blocks.find(
    (block) => span !== null && block.kept && overlaps(block, span),
  )
  return {
    'choose-passage': whileReading(reaching.startPassage),
    'take-sentence': withPassage(reaching.takeSentence),
    'other-end': withPassage(reaching.otherEnd),
    comment: use(marking.comment) ?? changes.comment,
    tag: use(marking.tag) ?? changes.tag,
    'repeat-tag': use(marking.repeatTag) ?? changes.repeatTag,
    entity: withPassage(() => naming.begin(span)),
    citation: use(marking.copyCitation),
    formatted: use(marking.copyFormatted),
    note: use((passage) => addToNote({ article: { id: article.id, title }, span: passage })),
    'search-this': use(searchThis),
    link: withPassage(linking.link),
    trim: trimmable === undefined ? null : use(() => trim(trimmable.start)),
    'always-trim':
      trimmable === undefined || parts.article.outlet.value === null
        ? null
        : use(() => askRule({ start: trimmable.start, kept: false })),
    'set-mark': use(changes.setTo),
    'split-mark': changes.split,
    'join-mark': changes.join,
    sticky() {
      const label = sticky === null ? marking.lastLabel : null
      setSticky(label)
      // What is selected already is the first.
      if (label !== null) use((words) => marking.mark(words, label))?.()
    },
    'next-annotation': whileReading(() => goToAnnotation(1)),
    'previous-annotation': whileReading(() => goToAnnotation(-1)),
  }
}
