import { NotebookPen } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import type { NoteId } from '../../contract/notes'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { ResizeHandle } from '../ui/resize-handle'
import { useMedia } from '../ui/use-media'
import { messages } from './messages'
import { NoteList } from './note-list'
import { NotePage } from './note-page'
import { useNewNote } from './use-new-note'
import './notes-view.css'

/** The researcher's own notes: the list of all, and one to read and write. */
export function NotesView(): ReactElement {
  const say = useSay(messages)
  const { place, showNote } = useNavigation()
  const isNarrow = useMedia('(width < 50rem)')
  const [typed, setTyped] = useState('')
  const loaded = useQuery({
    key: typed,
    keep: 'last-answer',
    areas: ['notes', 'articles', 'entities', 'collections'],
    ask: (workbench) => workbench.listNotes({ query: typed, about: null }),
  })
  // While another view is shown this one stays as it was left.
  const [chosen, setChosen] = useState<NoteId | null>(null)
  if (place.view === 'notes' && place.note !== chosen) setChosen(place.note)
  if (loaded.kind === 'loading') return <Loading label={say('loading')} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  const notes = loaded.value
  if (notes.length === 0 && typed === '' && chosen === null) return <NoNotes />
  const list = (
    <NoteList notes={notes} typed={typed} onType={setTyped} chosen={chosen} onChoose={showNote} />
  )
  const page =
    chosen === null ? (
      <EmptyState icon={NotebookPen} title={say('chooseTitle')} text={say('chooseText')} />
    ) : (
      <NotePage key={chosen} note={chosen} onBack={isNarrow ? () => showNote(null) : null} />
    )
  if (isNarrow) return <div className="notes-view__part">{chosen === null ? list : page}</div>
  return (
    <Group orientation="horizontal">
      <Panel defaultSize="17rem" minSize="12rem" maxSize="40%">
        {list}
      </Panel>
      <ResizeHandle />
      <Panel>{page}</Panel>
    </Group>
  )
}

function NoNotes(): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const begin = useNewNote()
  return (
    <div className="notes-view__empty">
      <EmptyState icon={NotebookPen} title={say('emptyTitle')} text={say('emptyText')}>
        <Button tone="primary" isDisabled={isReadOnly} onPress={() => void begin()}>
          {say('newNote')}
        </Button>
      </EmptyState>
    </div>
  )
}
