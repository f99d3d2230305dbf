import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ArticleId } from '../../../contract/model'
import { hint } from '../../ui/hint'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { type LinkSeen, seeLinks } from './describe-ends'
import { LinkSign } from './link-sign'
import { useLinkedPanes } from './linked-panes'
import type { TextMeasure } from './measure-text'
import { messages } from './messages'
import { shorten } from './shorten'
import { titleOf } from './title-of'
import { useShowLink } from './use-show-link'
import './link-margin.css'

/** The links of an article in the margin of its text, each beside the line its passage begins on. */
export function LinkMargin({
  pane,
  article,
}: {
  readonly pane: number
  readonly article: ArticleId
}): ReactElement | null {
  const say = useSay(messages)
  const { links } = useLinkedPanes()
  const { open } = useDesk()
  const showLink = useShowLink()
  const seen = useMemo(
    () => seeLinks(links, article).filter(({ here }) => here.state === 'anchored'),
    [links, article],
  )
  const tops = useTops(pane, seen)
  if (seen.length === 0) return null
  return (
    <div className="link-margin">
      {seen.map((one, at) => {
        const { link, here, there, saying } = one
        const words = say('marginLink', {
          kind: say(saying),
          words: shorten(there.quote.exact),
          title: titleOf(open, there.article) ?? say('otherArticle'),
        })
        return (
          <Button
            key={`${link.id} ${here.start}`}
            {...hint(words, { side: 'right' })}
            className={`link-margin__link link-margin__link--${link.kind}`}
            style={{ top: tops[at] ?? 0 }}
            aria-label={words}
            onPress={() => showLink(pane, one)}
          >
            <LinkSign kind={link.kind} />
          </Button>
        )
      })}
    </div>
  )
}

const none: readonly number[] = []
const lineApart = 22

/** Where each sign stands, in CSS pixels from the top of the text; never one over another. */
function useTops(pane: number, seen: readonly LinkSeen[]): readonly number[] {
  const { link, measures } = useLinkedPanes()
  const [tops, setTops] = useState(none)
  useEffect(() => {
    if (seen.length === 0) return
    let frame = 0
    let measured: TextMeasure | null = null
    const place = () => {
      const own = link.panes().find((one) => one.pane === pane)
      if (own === undefined) return
      // Scrolling alone moves no sign against its text.
      const measure = measures.of(own)
      if (measure === measured) return
      measured = measure
      let free = Number.NEGATIVE_INFINITY
      const next = seen.map(({ here }) => {
        const top = Math.max(Math.round(measure.topOf(here.start)), free)
        free = top + lineApart
        return top
      })
      setTops((before) => (before.join() === next.join() ? before : next))
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    soon()
    const stop = link.watch(soon)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [link, measures, pane, seen])
  return tops
}
