import { useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { renderingMessages } from '../rendering-messages'
import { type Pointable, type Pointing, usePointing } from './use-pointing'
import type { PaneParts } from './use-reaching'

/** A press on an annotation takes it in hand; where several lie over each other it is said which. */
export function usePanePointing(
  { root, annotations, announce }: PaneParts,
  named: Pick<Pointable, 'mentions' | 'onMentions'>,
): Pointing {
  const say = useSay(renderingMessages)
  const nameOf = useLabelName()
  const { labels, chosen, choose, turnTo } = useDesk()
  return usePointing({
    root,
    annotations,
    chosen,
    ...named,
    onAnnotation({ id, label: labelId, quote }, at, of) {
      choose(id)
      turnTo('annotations')
      if (of === 1) return
      const label = labels.find((one) => one.id === labelId)
      const words = quote.exact.replace(/\s+/g, ' ')
      announce(
        say('pileSaid', { at, n: of, label: label === undefined ? '' : nameOf(label), words }),
      )
    },
  })
}
