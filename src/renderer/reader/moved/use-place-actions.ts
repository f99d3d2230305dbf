import { useEffect, useMemo, useState } from 'react'
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

/**
 * A person's word on where a mark stands. Each is said, can be taken back, and leaves the focus on the mark's new card.
 * `listed`: the article's annotations as they are shown.
 */
export function usePlaceActions(listed: readonly Annotation[]): PlaceActions {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const say = useSay(messages)
  const { show } = useNotices()
  const { focusCard } = useDesk()
  const [settled, setSettled] = useState<Annotation | null>(null)
  // The card it had goes when the list is asked again: until then there is no other to take the focus.
  useEffect(() => {
    if (settled === null || !listed.some(({ id, rev }) => id === settled.id && rev >= settled.rev))
      return
    setSettled(null)
    focusCard({ annotation: settled.id, on: 'card' })
  }, [listed, settled, focusCard])
  return useMemo(() => {
    const settle = async (
      text: 'acceptedNotice' | 'movedNotice' | 'detachedNotice',
      ask: () => Promise<Annotation>,
    ) => {
      const annotation = await attempt(ask)
      if (annotation === null) return
      setSettled(annotation)
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
  }, [workbench, attempt, say, show])
}
