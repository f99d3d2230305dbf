import type { ReactElement } from 'react'
import { DropTarget } from '../ui/drop-target'
import { useSay } from '../ui/language'
import { useBundle } from './bundle-work'
import { messages } from './messages'

/** What is dropped on the window is checked; for where nothing else can be dropped. */
export function BundleDrop(): ReactElement {
  const say = useSay(messages)
  const { receive } = useBundle()
  return <DropTarget title={say('drop')} text={say('dropText')} onDrop={receive} />
}
