import { useState } from 'react'
import type { LinkKind } from '../../../contract/links'
import type { Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import type { PaneParts } from '../pane/use-reaching'
import { useDesk } from '../reader-desk'
import { useLinkedPanes } from './linked-panes'
import { messages } from './messages'
import { shorten } from './shorten'
import { usePairing } from './use-pairing'

export interface Linking {
  /** The second passage of a link whose kind is being asked. */
  readonly asked: Span | null
  /** Begins a link with the chosen passage, or asks for the kind of the one begun; without a passage, pairs what is level. */
  readonly link: () => void
  readonly finish: (kind: LinkKind) => void
  readonly leave: () => void
}

/** Making links between passages: one is chosen, then the other, then what the first does to it. */
export function useLinking(
  pane: number,
  {
    article,
    choice,
    scroller,
    announce,
  }: Pick<PaneParts, 'article' | 'choice' | 'scroller' | 'announce'>,
): Linking {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { turnTo } = useDesk()
  const { begun, begin } = useLinkedPanes()
  const pairLevel = usePairing(pane)
  const [asked, ask] = useState<Span | null>(null)
  const close = () => {
    ask(null)
    choice.drop()
    scroller.current?.focus({ preventScroll: true })
  }
  const remind = (words: string) => announce(say('linkBegun', { words }))
  return {
    asked: begun === null ? null : asked,
    link() {
      const span = choice.passage?.span
      if (span === undefined) {
        if (begun === null) void pairLevel()
        else remind(begun.words)
      } else if (begun === null) {
        const words = shorten(article.text.slice(span.start, span.end))
        begin({ article: article.id, span, words })
        close()
        remind(words)
      } else ask(span)
    },
    finish(kind) {
      if (begun === null || asked === null) return
      const from = { article: begun.article, passage: begun.span }
      const to = { article: article.id, passage: asked }
      begin(null)
      close()
      void attempt(() => workbench.linkPassages({ kind, from, to, comment: '' })).then((made) => {
        if (made === null) return
        turnTo('linked')
        show({ tone: 'done', text: say('linked', { kind: say(kind) }) })
      })
    },
    leave: close,
  }
}
