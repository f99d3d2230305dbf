import type { Block } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useLinkedPanes } from './linked-panes'
import { messages } from './messages'
import { type LinkedPane, restOf } from './scroll-link'
import { shorten } from './shorten'

/** Pairs the paragraphs where the eye rests in a pane and in the one beside it: after it, or before the last. */
export function usePairing(pane: number): () => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { link, measures } = useLinkedPanes()
  const restingBlock = (of: LinkedPane): Block | null => {
    const { topOf } = measures.of(of)
    const line = of.scroller.scrollTop + restOf(of)
    const kept = of.article.blocks.filter((block) => block.kept)
    return kept.findLast(({ start }) => topOf(start) <= line) ?? kept[0] ?? null
  }
  return async () => {
    const panes = link.panes()
    const at = panes.findIndex((one) => one.pane === pane)
    const [here, there] = [panes[at], panes[at + 1] ?? panes[at - 1]]
    if (here === undefined || there === undefined)
      return show({ tone: 'done', text: say('pairNothing') })
    const [own, other] = [restingBlock(here), restingBlock(there)]
    if (own === null || other === null) return
    const made = await attempt(() =>
      workbench.linkPassages({
        kind: 'pairs',
        from: { article: here.article.id, passage: { start: own.start, end: own.end } },
        to: { article: there.article.id, passage: { start: other.start, end: other.end } },
        comment: '',
      }),
    )
    if (made === null) return
    const words = { left: shorten(made.from.quote.exact), right: shorten(made.to.quote.exact) }
    show({ tone: 'done', text: say('paired', words) })
  }
}
