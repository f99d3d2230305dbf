import { CircleAlert, GitCompareArrows } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Note, NoteId } from '../../contract/notes'
import { useQuery } from '../connection/use-query'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useFaultText, useSay } from '../ui/language'
import { messages } from './messages'
import { NoteComparison } from './note-comparison'
import type { NoteStanding } from './note-saver'

/** What a person is to know before writing on: words that are not saved, and other versions of the note. */
export function NoteTroubles({
  note,
  standing,
  apart,
  onSave,
}: {
  readonly note: Note
  readonly standing: NoteStanding
  readonly apart: NoteId | null
  readonly onSave: () => Promise<void>
}): ReactElement {
  const say = useSay(messages)
  const faultText = useFaultText()
  return (
    <>
      {standing.kind === 'failed' ? (
        <Banner
          tone="danger"
          Sign={CircleAlert}
          text={faultText(standing.fault)}
          actions={<Button onPress={() => void onSave()}>{say('saveAgain')}</Button>}
        />
      ) : null}
      <OtherVersion note={note} apart={apart} />
    </>
  )
}

function OtherVersion({
  note,
  apart,
}: {
  readonly note: Note
  readonly apart: NoteId | null
}): ReactElement | null {
  const say = useSay(messages)
  const [isComparing, setComparing] = useState(false)
  const loaded = useQuery({
    key: `${note.id} ${note.conflictOf ?? ''}`,
    areas: ['notes'],
    ask: async (workbench) => {
      const notes = await workbench.listNotes({ query: '', about: null })
      const isOther = (id: NoteId, conflictOf: NoteId | null) =>
        conflictOf === note.id || id === note.conflictOf
      return notes.find(({ id, conflictOf }) => isOther(id, conflictOf))?.id ?? null
    },
  })
  const other = loaded.kind === 'ready' ? loaded.value : null
  if (other === null) return null
  const words = apart === other ? 'apart' : note.conflictOf === null ? 'hasCopy' : 'isCopy'
  return (
    <>
      <Banner
        tone="calm"
        Sign={GitCompareArrows}
        text={say(words)}
        actions={<Button onPress={() => setComparing(true)}>{say('compare')}</Button>}
      />
      <NoteComparison
        note={note}
        other={other}
        isOpen={isComparing}
        onClose={() => setComparing(false)}
      />
    </>
  )
}
