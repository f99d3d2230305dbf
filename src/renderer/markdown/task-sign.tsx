import type { ReactElement } from 'react'
import { useSay } from '../ui/language'
import { messages } from './messages'

/** What stands before a task; it is ticked where it is written. */
export function TaskSign({ isDone }: { readonly isDone: boolean }): ReactElement {
  const say = useSay(messages)
  return (
    <span role="img" aria-label={say(isDone ? 'taskDone' : 'taskOpen')}>
      {isDone ? '☑' : '☐'}
    </span>
  )
}
