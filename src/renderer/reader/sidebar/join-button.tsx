import { Combine } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Annotation } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { markingMessages } from '../marking-messages'
import { useDesk } from '../reader-desk'

/** Makes one mark of this and the one beside it. */
export function JoinButton({
  annotation,
  neighbour,
}: {
  readonly annotation: Annotation
  readonly neighbour: Annotation
}): ReactElement {
  const say = useSay(markingMessages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { choose } = useDesk()
  const isReadOnly = useIsReadOnly()
  const join = async () => {
    const ids = [annotation.id, neighbour.id]
    const joined = await attempt(() => workbench.joinAnnotations({ ids }))
    if (joined !== null) choose(joined.id)
  }
  return (
    <IconButton label={say('joinMark')} isDisabled={isReadOnly} onPress={() => void join()}>
      <Combine aria-hidden />
    </IconButton>
  )
}
