import type { Annotation } from '../../../contract/model'
import { useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { renderingMessages } from '../rendering-messages'

/** Says which of several annotations that lie over each other was chosen. */
export function usePileWords(): (annotation: Annotation, at: number, of: number) => string {
  const say = useSay(renderingMessages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  return ({ label: id, quote }, at, of) => {
    const label = labels.find((one) => one.id === id)
    const words = quote.exact.replace(/\s+/g, ' ')
    return say('pileSaid', { at, n: of, label: label === undefined ? '' : nameOf(label), words })
  }
}
