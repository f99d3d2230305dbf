import { useMemo } from 'react'
import type { Annotation, Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useDesk } from '../reader-desk'
import { messages } from './messages'

export interface PlaceActions {
  readonly accept: (annotation: Annotation) => Promise<void>
  readonly move: (annotation: Annotation, span: Span) => Promise<void>
  readonly detach: (annotation: Annotation) => Promise<void>
}

/** A person's word on where a mark stands. Each is said, can be taken back, and leaves the focus on the mark's card. */
export function usePlaceActions(): PlaceActions {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const say = useSay(messages)
  const { show } = useNotices()
  const { focusCard } = useDesk()
  return useMemo(() => {
    const settle = async (
      text: 'acceptedNotice' | 'movedNotice' | 'detachedNotice',
      ask: () => Promise<Annotation>,
    ) => {
      const annotation = await attempt(ask)
      if (annotation === null) return
      focusCard({ annotation: annotation.id, on: 'card' })
      show({
        tone: 'done',
        text: say(text),
        action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
      })
    }
    return {
      accept: ({ id, rev }) => settle('acceptedNotice', () => workbench.acceptPlace({ id, rev })),
      move: ({ id, rev }, { start, end }) =>
        settle('movedNotice', () => workbench.moveAnnotation({ id, rev, passage: { start, end } })),
      detach: ({ id, rev }) =>
        settle('detachedNotice', () => workbench.detachAnnotation({ id, rev })),
    }
  }, [workbench, attempt, say, show, focusCard])
}
