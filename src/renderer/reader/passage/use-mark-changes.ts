import type { Annotation, Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useMarkingDesk } from '../marking-desk'
import { markingMessages } from '../marking-messages'
import { caretOffset } from '../pane/place-on-page'
import type { PaneParts } from '../pane/use-reaching'
import { useDesk } from '../reader-desk'
import { cutFor, isBeside, neighbourToJoin } from '../text/mark-shapes'

/** What can be done to the annotation in hand; null where it cannot. */
export interface MarkChanges {
  /** Gives it the passage: extends or shrinks it. */
  readonly setTo: ((span: Span) => Promise<void>) | null
  /** At the passage, else at the caret. */
  readonly split: (() => void) | null
  readonly join: (() => void) | null
  readonly comment: (() => void) | null
  readonly tag: (() => void) | null
  readonly repeatTag: (() => void) | null
}

export function useMarkChanges({ article, annotations, choice, root }: PaneParts): MarkChanges {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(markingMessages)
  const { chosen, choose, focusCard } = useDesk()
  const { lastTag } = useMarkingDesk()
  const inHand = annotations.find(({ id }) => id === chosen)
  const span = choice.passage?.span ?? null
  if (inHand === undefined)
    return { setTo: null, split: null, join: null, comment: null, tag: null, repeatTag: null }
  const { id, rev } = inHand
  const change = (wish: { passage?: Span; tags?: readonly string[] }) =>
    attempt(() => workbench.changeAnnotation({ id, rev, ...wish }))
  const neighbour = neighbourToJoin(article.text, annotations, inHand)
  const cut = async () => {
    const at = cutFor(inHand, span ?? caretSpan(root.current))
    if (at === null) return
    choice.drop()
    const parts = await attempt(() => workbench.splitAnnotation({ id, at }))
    if (parts !== null) choose(parts[0].id)
  }
  const join = async (other: Annotation) => {
    const joined = await attempt(() => workbench.joinAnnotations({ ids: [id, other.id] }))
    if (joined !== null) choose(joined.id)
  }
  const repeat = async () => {
    if (lastTag === null) return show({ tone: 'done', text: say('noLastTag') })
    const done = await change({ tags: [...new Set([...inHand.tags, lastTag])] })
    if (done !== null) show({ tone: 'done', text: say('tagRepeated', { tag: `#${lastTag}` }) })
  }
  return {
    setTo:
      span !== null && isBeside(inHand, span)
        ? async ({ start, end }) => void (await change({ passage: { start, end } }))
        : null,
    split: span === null || cutFor(inHand, span) !== null ? () => void cut() : null,
    join: span !== null || neighbour === null ? null : () => void join(neighbour),
    comment: span === null ? () => focusCard({ annotation: id, on: 'comment' }) : null,
    tag: span === null ? () => focusCard({ annotation: id, on: 'tag' }) : null,
    repeatTag: span === null ? () => void repeat() : null,
  }
}

function caretSpan(root: Node | null): Span | null {
  const at = root === null ? null : caretOffset(root)
  return at === null ? null : { start: at, end: at }
}
