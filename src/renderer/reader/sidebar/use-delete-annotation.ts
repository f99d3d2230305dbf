import { useCallback, useRef } from 'react'
import type { Annotation, AnnotationId } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'

/** Deletes an annotation, offers the way back, and hands the focus to its neighbour in the list. */
export function useDeleteAnnotation(
  listed: readonly AnnotationId[],
): (annotation: Annotation) => void {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const { choose, focusCard } = useDesk()
  const ids = useRef(listed)
  ids.current = listed
  return useCallback(
    async ({ id }) => {
      const at = ids.current.indexOf(id)
      const neighbour = ids.current[at + 1] ?? ids.current[at - 1]
      const done = await attempt(async () => {
        await workbench.deleteAnnotations({ ids: [id] })
        return true
      })
      if (done === null) return
      if (neighbour === undefined) choose(null)
      else focusCard({ annotation: neighbour, on: 'card' })
      show({
        tone: 'done',
        text: say('annotationDeleted'),
        action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
      })
    },
    [workbench, attempt, show, say, choose, focusCard],
  )
}
