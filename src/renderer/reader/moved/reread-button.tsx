import { RotateCw } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Rereading } from '../../../contract/anchors'
import type { Article } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { type Say, useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useDesk } from '../reader-desk'
import { messages } from './messages'

/** Reads the article again from its original and says what became of the marks. */
export function RereadButton({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { showTab } = useDesk()
  const isReadOnly = useIsReadOnly()
  const [isReading, setReading] = useState(false)
  const reread = async () => {
    setReading(true)
    const rereading = await attempt(() => workbench.rereadArticle({ article: article.id }))
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
  }
  return (
    <div className="reread">
      <Button isDisabled={isReadOnly || isReading} onPress={() => void reread()}>
        <RotateCw aria-hidden />
        {say('reread')}
      </Button>
      <p className="reread__text">{say('rereadText')}</p>
    </div>
  )
}

function describeRereading(
  { isSameText, annotations, mentions, blocks }: Rereading,
  say: Say<typeof messages>,
): string {
  if (isSameText) return say('sameText')
  const { found, review, orphaned } = annotations
  const lapsed = mentions.lapsed + blocks.lapsed
  const marks = say('newText', { found, review, lost: orphaned })
  return lapsed === 0 ? marks : `${marks} ${say('lapsed', { n: lapsed })}`
}
