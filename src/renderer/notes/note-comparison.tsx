import type { ReactElement } from 'react'
import type { Note, NoteId } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import './note-comparison.css'

/** Two versions of a note beside each other; the one that is let go lies in the trash. */
export function NoteComparison({
  note,
  other,
  isOpen,
  onClose,
}: {
  readonly note: Note
  readonly other: NoteId
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow title={say('compareTitle')} isOpen={isOpen} onClose={onClose} width="wide">
      <Versions note={note} other={other} onClose={onClose} />
    </DialogWindow>
  )
}

function Versions({
  note,
  other,
  onClose,
}: {
  readonly note: Note
  readonly other: NoteId
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { showNote } = useNavigation()
  const loaded = useQuery({
    key: other,
    areas: ['notes'],
    ask: (asked) => asked.openNote({ note: other }),
  })
  const keep = async (kept: NoteId, gone: NoteId) => {
    const done = await attempt(async () => [await workbench.deleteNotes({ notes: [gone] })])
    if (done === null) return
    onClose()
    showNote(kept)
  }
  if (loaded.kind === 'loading') return <Loading label={say('loading')} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  return (
    <>
      <div className="note-comparison">
        <Version label={say('thisOne')} note={note} />
        <Version label={say('otherOne')} note={loaded.value} />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('keepBoth')}</Button>
        <Button onPress={() => void keep(other, note.id)}>{say('keepOther')}</Button>
        <Button tone="primary" onPress={() => void keep(note.id, other)}>
          {say('keepThis')}
        </Button>
      </DialogActions>
    </>
  )
}

function Version({ label, note }: { readonly label: string; readonly note: Note }): ReactElement {
  return (
    <section className="note-comparison__version" aria-label={label}>
      <h3 className="note-comparison__label">{label}</h3>
      <p className="note-comparison__title">{note.title}</p>
      <p className="note-comparison__text">{note.text}</p>
    </section>
  )
}
