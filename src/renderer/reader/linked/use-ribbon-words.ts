import type { Span } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { useLanguage, useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import type { OpenArticle } from '../use-open-article'
import { messages } from './messages'
import type { Correspondence } from './plan-ribbons'
import { shorten } from './shorten'

/** Says what a ribbon joins, and why. */
export function useRibbonWords(leftPane: number): (of: Correspondence) => string {
  const say = useSay(messages)
  const language = useLanguage()
  const { place } = useNavigation()
  const { open } = useDesk()
  const textAt = (pane: number, span: Span) =>
    place.panes[pane] === undefined ? '' : shorten(wordsIn(open[pane], span))
  return ({ left, right, strength, why }) => {
    const both = { left: textAt(leftPane, left), right: textAt(leftPane + 1, right) }
    const share = strength.toLocaleString(language, { style: 'percent' })
    switch (why.rule) {
      case 'linked':
        return say('ribbonLink', { ...both, kind: say(why.kind) })
      case 'shared':
        return why.words.length === 0
          ? say('ribbonPlace', { ...both, share })
          : say('ribbonShared', { ...both, share, words: why.words.join(', ') })
      default:
        return say('ribbonPaired', both)
    }
  }
}

const wordsIn = (open: OpenArticle | undefined, { start, end }: Span): string =>
  open?.article.kind === 'ready' ? open.article.value.text.slice(start, end) : ''
