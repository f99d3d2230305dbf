import type { ReactElement } from 'react'
import { Separator } from 'react-resizable-panels'
import { useSay } from './language'
import { messages } from './messages'
import './resize-handle.css'

/** The line between two panels: drag it, or move it with the arrow keys. */
export function ResizeHandle(): ReactElement {
  const say = useSay(messages)
  return <Separator className="resize-handle" aria-label={say('resize')} />
}
