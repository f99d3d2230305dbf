import { ArrowLeft, Check, CircleAlert, LoaderCircle, Trash2 } from 'lucide-react'
import { type ReactElement, useEffect, useRef } from 'react'
import type { Note } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import { IconButton } from '../ui/button'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { Segmented } from '../ui/segmented'
import { useAttempt } from '../ui/use-attempt'
import { AboutButton } from './about-button'
import { messages } from './messages'
import type { NoteLayout } from './note-page'
import type { NoteSaver, NoteStanding } from './note-saver'
import './note-heading.css'

const signs = { saved: Check, saving: LoaderCircle, failed: CircleAlert } as const
const standingWords = { saved: 'saved', saving: 'saving', failed: 'notSaved' } as const

/** Above the text: title, subject, whether everything is saved, how the text is shown. */
export function NoteHeading({
  note,
  title,
  standing,
  saver,
  layout,
  layouts,
  onLayout,
  onBack,
}: {
  readonly note: Note
  readonly title: string
  readonly standing: NoteStanding
  readonly saver: NoteSaver
  readonly layout: NoteLayout
  readonly layouts: readonly NoteLayout[]
  readonly onLayout: (layout: NoteLayout) => void
  readonly onBack: (() => void) | null
}): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const deleteNote = useDeleteNote(note)
  const Sign = signs[standing.kind]
  return (
    <header className="note-heading">
      <div className="note-heading__line">
        {onBack === null ? null : (
          <IconButton label={say('back')} onPress={onBack}>
            <ArrowLeft aria-hidden />
          </IconButton>
        )}
        <TitleField note={note} title={title} saver={saver} />
        <span
          className={`note-heading__standing note-heading__standing--${standing.kind}`}
          role="status"
        >
          <Sign aria-hidden />
          {say(standingWords[standing.kind])}
        </span>
        <IconButton
          label={say('deleteNote')}
          isDisabled={isReadOnly}
          onPress={() => void deleteNote()}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <div className="note-heading__line">
        <AboutButton note={note} />
        <span className="note-heading__space" />
        <Segmented
          label={say('layout')}
          selected={layout}
          onSelect={onLayout}
          choices={layouts.map((id) => ({ id, label: say(id) }))}
        />
      </div>
    </header>
  )
}

/** A new note waits for its name: the field takes the focus with the words selected. */
function TitleField({
  note,
  title,
  saver,
}: {
  readonly note: Note
  readonly title: string
  readonly saver: NoteSaver
}): ReactElement {
  const say = useSay(messages)
  const field = useRef<HTMLInputElement>(null)
  const isReadOnly = useIsReadOnly()
  const isNew = note.rev === 1 && note.text === '' && note.title === say('untitled')
  const waits = useRef(isNew)
  useEffect(() => {
    if (!waits.current) return
    waits.current = false
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <input
      ref={field}
      className="note-heading__title"
      aria-label={say('title')}
      maxLength={300}
      spellCheck={false}
      readOnly={isReadOnly}
      value={title}
      onChange={(event) => saver.write({ title: event.target.value })}
      onBlur={() => void saver.save()}
    />
  )
}

function useDeleteNote({ id }: Note): () => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { showNote } = useNavigation()
  const bringBack = async () => {
    const items = [{ kind: 'note', id }] as const
    if ((await attempt(async () => [await workbench.restoreFromTrash({ items })])) !== null)
      showNote(id)
  }
  return async () => {
    const done = await attempt(async () => [await workbench.deleteNotes({ notes: [id] })])
    if (done === null) return
    showNote(null)
    show({
      tone: 'done',
      text: say('deleted'),
      action: { label: say('undo'), run: () => void bringBack() },
    })
  }
}
