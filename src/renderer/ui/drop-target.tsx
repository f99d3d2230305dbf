import { FileDown } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import './drop-target.css'

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true

/** Files and folders may be dropped anywhere on the window; while they hover, it says so. */
export function DropTarget({
  title,
  text,
  onDrop,
}: {
  readonly title: string
  readonly text: string
  readonly onDrop: (drop: DataTransfer) => Promise<void>
}): ReactElement | null {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // The pointer left the window when it entered nothing else.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer !== null) void onDrop(event.dataTransfer)
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onDrop])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <div className="drop-target__frame">
        <FileDown aria-hidden />
        <p className="drop-target__title">{title}</p>
        <p>{text}</p>
      </div>
    </div>
  )
}
