import { useMemo } from 'react'
import type { Span } from '../../../contract/model'
import { useLanguage, useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import type { OpenArticle } from '../use-open-article'
import { messages } from './messages'
import type { Correspondence } from './plan-ribbons'
import { shorten } from './shorten'

/** Says what a ribbon joins, and why. Said once: ribbons are drawn with every frame that is scrolled. */
export function useRibbonWords(leftPane: number): (of: Correspondence) => string {
  const say = useSay(messages)
  const language = useLanguage()
  const { open } = useDesk()
  const left = textOf(open[leftPane])
  const right = textOf(open[leftPane + 1])
  return useMemo(() => {
    const said = new WeakMap<Correspondence, string>()
    const describe = (of: Correspondence): string => {
      const both = { left: wordsIn(left, of.left), right: wordsIn(right, of.right) }
      const { strength, why } = of
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
    return (of) => {
      const words = said.get(of) ?? describe(of)
      said.set(of, words)
      return words
    }
  }, [say, language, left, right])
}

const textOf = (open: OpenArticle | undefined): string =>
  open?.article.kind === 'ready' ? open.article.value.text : ''

const wordsIn = (text: string, { start, end }: Span): string => shorten(text.slice(start, end))
