import type { ComponentProps, ReactElement } from 'react'
import Markdown, { type Components, type ExtraProps } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { parseLibraryLink } from '../../contract/library-links'
import { useSay } from '../ui/language'
import { messages } from './messages'
import { NoteLink } from './note-link'
import './note-preview.css'

const plugins = [remarkGfm]

/** A note as it reads. HTML in it is shown as it is written, pictures by their words: nothing remote is ever loaded. */
export function NotePreview({ text }: { readonly text: string }): ReactElement {
  const say = useSay(messages)
  if (text.trim() === '') return <p className="note-preview__empty">{say('previewEmpty')}</p>
  return (
    <div className="note-preview">
      <Markdown remarkPlugins={plugins} components={components} urlTransform={keepAddress}>
        {text}
      </Markdown>
    </div>
  )
}

/** Empty for whatever is neither of this library nor of the web. */
const keepAddress = (address: string): string =>
  parseLibraryLink(address) !== null || /^(https?:\/\/|#)/i.test(address) ? address : ''

type Shown<Tag extends 'a' | 'img' | 'input' | 'h1'> = ComponentProps<Tag> & ExtraProps

const components: Components = {
  a: ({ href, children }: Shown<'a'>) => <NoteLink address={href ?? ''}>{children}</NoteLink>,
  img: ({ alt }: Shown<'img'>) => <span className="note-preview__picture">{alt}</span>,
  input: ({ checked }: Shown<'input'>) => <TaskSign isDone={checked === true} />,
  // The note's title stands above them all.
  h1: ({ children }: Shown<'h1'>) => <h2 className="note-preview__h1">{children}</h2>,
  h2: ({ children }: Shown<'h1'>) => <h3 className="note-preview__h2">{children}</h3>,
  h3: ({ children }: Shown<'h1'>) => <h4>{children}</h4>,
}

/** What stands before a task; it is ticked where it is written. */
function TaskSign({ isDone }: { readonly isDone: boolean }): ReactElement {
  const say = useSay(messages)
  return (
    <span role="img" aria-label={say(isDone ? 'taskDone' : 'taskOpen')}>
      {isDone ? '☑' : '☐'}
    </span>
  )
}
