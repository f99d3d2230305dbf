import type { ReactElement } from 'react'
import { Markdown } from '../markdown/markdown'
import { useSay } from '../ui/language'
import { messages } from './messages'
import './note-preview.css'

/** A note as it reads. */
export function NotePreview({ text }: { readonly text: string }): ReactElement {
  const say = useSay(messages)
  if (text.trim() === '') return <p className="note-preview__empty">{say('previewEmpty')}</p>
  return (
    <div className="note-preview">
      <Markdown text={text} />
    </div>
  )
}
