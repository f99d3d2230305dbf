import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { NoteHit, NoteId } from '../../contract/notes'
import { useIsReadOnly } from '../connection/session'
import { IconButton } from '../ui/button'
import { FilterField } from '../ui/filter-field'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { SnippetText } from '../ui/snippet-text'
import { messages } from './messages'
import { useNewNote } from './use-new-note'
import './note-list.css'

const rowSizes = { rowHeight: 84 }

/** Every note, last changed first, with a box to find some by their words. */
export function NoteList({
  notes,
  typed,
  onType,
  chosen,
  onChoose,
}: {
  readonly notes: readonly NoteHit[]
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly chosen: NoteId | null
  readonly onChoose: (note: NoteId) => void
}): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const begin = useNewNote()
  return (
    <nav className="note-list" aria-label={say('notes')}>
      <div className="note-list__tools">
        <FilterField
          label={say('filter')}
          clearLabel={say('clearFilter')}
          value={typed}
          onChange={onType}
        />
        <IconButton
          tone="plain"
          label={say('newNote')}
          isDisabled={isReadOnly}
          onPress={() => void begin()}
        >
          <Plus aria-hidden />
        </IconButton>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={rowSizes}>
        <ListBox
          className="note-list__box"
          aria-label={say('notes')}
          items={notes}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            for (const { id } of notes) if (keys !== 'all' && keys.has(id)) onChoose(id)
          }}
          renderEmptyState={() => (
            <p className="note-list__nothing">{say('noneFound', { typed })}</p>
          )}
        >
          {(note) => <NoteRow note={note} />}
        </ListBox>
      </Virtualizer>
    </nav>
  )
}

function NoteRow({ note }: { readonly note: NoteHit }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { id, title, aboutTitle, snippet, changedAt, conflictOf } = note
  return (
    <ListBoxItem id={id} textValue={title} className="note-list__row">
      <span className="note-list__title">
        <span className="note-list__name">{title}</span>
        {conflictOf === null ? null : <span className="note-list__copy">{say('copyMark')}</span>}
      </span>
      <span className="note-list__snippet">
        <SnippetText snippet={snippet} />
      </span>
      <span className="note-list__foot">
        {aboutTitle === null ? null : <span className="note-list__about">{aboutTitle}</span>}
        <span className="note-list__time">{formatTime(changedAt, language)}</span>
      </span>
    </ListBoxItem>
  )
}
