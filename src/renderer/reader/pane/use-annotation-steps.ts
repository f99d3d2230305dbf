import { useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { neighbourOf } from '../sidebar/neighbour-of'
import type { PaneParts } from './use-reaching'

/** Going to the next or the previous annotation of an article by keyboard. */
export function useAnnotationSteps({
  article,
  annotations,
  announce,
}: PaneParts): (step: 1 | -1) => void {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const { labels, chosen, choose, jumpTo } = useDesk()
  return (step) => {
    const next = neighbourOf(annotations, chosen, step)
    if (next === null) return
    choose(next.id)
    jumpTo(article.id, next)
    const label = labels.find(({ id }) => id === next.label)
    announce(
      say('annotationSaid', {
        at: annotations.indexOf(next) + 1,
        n: annotations.length,
        label: label === undefined ? '' : nameOf(label),
        words: next.quote.exact,
      }),
    )
  }
}
