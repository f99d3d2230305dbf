import type { Annotation } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'

/** Deletes an annotation, offers the way back, and hands the focus to its neighbour in the list. */
export function useDeleteAnnotation(
  listed: readonly Annotation[],
): (annotation: Annotation) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const { choose, focusCard } = useDesk()
  return async ({ id }) => {
    const at = listed.findIndex((annotation) => annotation.id === id)
    const neighbour = listed[at + 1] ?? listed[at - 1]
    const done = await attempt(async () => {
      await workbench.deleteAnnotations({ ids: [id] })
      return true
    })
    if (done === null) return
    if (neighbour === undefined) choose(null)
    else focusCard({ annotation: neighbour.id, on: 'card' })
    show({
      tone: 'done',
      text: say('annotationDeleted'),
      action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
    })
  }
}
