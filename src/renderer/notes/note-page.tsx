import { type ReactElement, useState } from 'react'
import type { Note, NoteId } from '../../contract/notes'
import { useQuery } from '../connection/use-query'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { useMedia } from '../ui/use-media'
import { messages } from './messages'
import { NoteHeading } from './note-heading'
import { NoteTroubles } from './note-troubles'
import { NoteWriting } from './note-writing'
import { useNote } from './use-note'
import './note-page.css'

export type NoteLayout = 'write' | 'both' | 'read'

/** One note: its title and subject, what became of the words, and the text to write and to read. */
export function NotePage({
  note,
  onBack,
}: {
  readonly note: NoteId
  /** To the list, where it is not beside. */
  readonly onBack: (() => void) | null
}): ReactElement {
  const say = useSay(messages)
  const loaded = useQuery({
    key: note,
    areas: ['notes', 'articles', 'entities', 'collections'],
    ask: (workbench) => workbench.openNote({ note }),
  })
  switch (loaded.kind) {
    case 'loading':
      return <Loading label={say('loading')} />
    case 'failed':
      return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
    case 'ready':
      return <OpenNote note={loaded.value} onBack={onBack} />
  }
}

function OpenNote({
  note,
  onBack,
}: {
  readonly note: Note
  readonly onBack: (() => void) | null
}): ReactElement {
  const { title, text, standing, apart, saver } = useNote(note)
  const hasRoom = useMedia('(width >= 64rem)')
  const [chosen, setLayout] = useState<NoteLayout | null>(null)
  const layout = !hasRoom && (chosen ?? 'both') === 'both' ? 'write' : (chosen ?? 'both')
  return (
    <article className="note-page" aria-label={title}>
      <NoteHeading
        note={note}
        title={title}
        standing={standing}
        saver={saver}
        layout={layout}
        layouts={hasRoom ? ['write', 'both', 'read'] : ['write', 'read']}
        onLayout={setLayout}
        onBack={onBack}
      />
      <NoteTroubles note={note} standing={standing} apart={apart} onSave={() => saver.save()} />
      <NoteWriting text={text} layout={layout} saver={saver} />
    </article>
  )
}
