import { useNavigation } from '../../navigation/navigation'
import { useDesk } from '../reader-desk'
import type { LinkSeen } from './describe-ends'
import { useLevel } from './use-level'

/** Shows both passages of a link: level with each other, the other article beside when it is not open yet. */
export function useShowLink(): (pane: number, seen: LinkSeen) => void {
  const { place, openArticle } = useNavigation()
  const { turnTo, jumpTo } = useDesk()
  const level = useLevel()
  return (pane, { here, there }) => {
    turnTo('linked')
    if (there.state === 'lost') {
      const isOpen = place.panes.some(({ article }) => article === there.article)
      if (!isOpen) return openArticle(there.article, { beside: true })
      return here.state === 'lost' ? undefined : jumpTo(here.article, here)
    }
    const isThere = (one: number) => one !== pane && place.panes[one]?.article === there.article
    // The nearest pane with the other article, the one after first.
    const other = [pane + 1, pane - 1, pane + 2, pane - 2].find(isThere)
    if (other !== undefined && here.state === 'lost') jumpTo(there.article, there)
    else if (other !== undefined) level({ pane, span: here }, { pane: other, span: there })
    else if (there.article === here.article) jumpTo(there.article, there)
    else openArticle(there.article, { span: { start: there.start, end: there.end }, beside: true })
  }
}
