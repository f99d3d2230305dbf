import type { ReactElement } from 'react'
import { DropTarget } from '../ui/drop-target'
import { useSay } from '../ui/language'
import { useImporting } from './importing'
import { messages } from './messages'

/** What is dropped on the window comes in. */
export function ImportDrop(): ReactElement {
  const say = useSay(messages)
  const { receive } = useImporting()
  return <DropTarget title={say('drop')} text={say('dropText')} onDrop={receive} />
}
