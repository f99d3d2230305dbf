import { FileDown } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import { useSay } from '../ui/language'
import { useImporting } from './importing'
import { messages } from './messages'
import './drop-target.css'

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true

/** Files and folders may be dropped anywhere on the window; while they hover, it says so. */
export function DropTarget(): ReactElement | null {
  const say = useSay(messages)
  const { receive } = useImporting()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // The pointer left the window when it entered nothing else.
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null) void receive(event.dataTransfer)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [receive])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <div className="drop-target__frame">
        <FileDown aria-hidden />
        <p className="drop-target__title">{say('drop')}</p>
        <p>{say('dropText')}</p>
      </div>
    </div>
  )
}
