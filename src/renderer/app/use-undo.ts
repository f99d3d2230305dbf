import { useCallback } from 'react'
import type { HistoryStep } from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { useStanding } from '../connection/session'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import { operationMessages } from './operation-messages'

type Direction = 'undo' | 'redo'
const opposite = { undo: 'redo', redo: 'undo' } as const
const doneWords = { undo: 'undone', redo: 'redone' } as const

const isKnown = (operation: string): operation is keyof typeof operationMessages =>
  Object.hasOwn(operationMessages, operation)

/** An undo step in words, in the window's language. */
export function useStepName(): (step: HistoryStep) => string {
  const say = useSay(operationMessages)
  return ({ operation, records }) => say(isKnown(operation) ? operation : 'other', { n: records })
}

/** Steps back or forth through the library's changes and says which one it was. */
export function useUndo(): (direction: Direction) => Promise<void> {
  const workbench = useWorkbench()
  const { history } = useStanding()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const nameOf = useStepName()
  return useCallback(
    async function step(direction) {
      const taken = history[direction]
      const answer = await attempt(() => workbench[direction]({}))
      if (answer === null || taken === null) return
      const back = opposite[direction]
      show({
        tone: 'done',
        text: say(doneWords[direction], { step: nameOf(taken) }),
        action: {
          label: say(back),
          run: () => void attempt(() => workbench[back]({})),
        },
      })
    },
    [workbench, history, attempt, show, say, nameOf],
  )
}
