import { useState } from 'react'
import type { Rereading } from '../../../contract/anchors'
import type { Encoding } from '../../../contract/encodings'
import type { Article } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { type Say, useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useDesk } from '../reader-desk'
import { messages } from './messages'

export interface Reread {
  readonly isReading: boolean
  /** `encoding` as `rereadArticle` takes it. */
  readonly reread: (encoding?: Encoding | null) => Promise<void>
}

/** Reads the article again from its original and says what became of the marks. */
export function useReread(article: Article): Reread {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { showTab } = useDesk()
  const [isReading, setReading] = useState(false)
  const reread = async (encoding?: Encoding | null) => {
    setReading(true)
    const rereading = await attempt(() =>
      workbench.rereadArticle({ article: article.id, encoding }),
    )
    setReading(false)
    if (rereading === null) return
    const isChanged = rereading.article.rev !== article.rev
    show({
      tone: 'done',
      text: describeRereading(rereading, say),
      ...(isChanged && {
        action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
      }),
    })
    if (rereading.annotations.review > 0) showTab('annotations')
    else if (rereading.links.review + rereading.links.lost > 0) showTab('linked')
  }
  return { isReading, reread }
}

function describeRereading(
  { isSameText, annotations, links, mentions, blocks }: Rereading,
  say: Say<typeof messages>,
): string {
  if (isSameText) return say('sameText')
  const { found, review, orphaned } = annotations
  const lapsed = mentions.lapsed + blocks.lapsed
  return [
    say('newText', { found, review, lost: orphaned }),
    links.found + links.review + links.lost === 0 ? '' : say('newLinks', links),
    lapsed === 0 ? '' : say('lapsed', { n: lapsed }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
