import { NotebookPen } from 'lucide-react'
import type { ReactElement } from 'react'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { ChipButton } from '../ui/chip'
import { useSay } from '../ui/language'
import { messages } from './messages'
import './found-notes.css'

const mostShown = 4

/** The researcher's own notes that answer the search too, beside the articles. */
export function FoundNotes({ query }: { readonly query: string }): ReactElement | null {
  const say = useSay(messages)
  const { showNote } = useNavigation()
  const loaded = useQuery({
    key: query,
    keep: 'last-answer',
    areas: ['notes'],
    ask: async (workbench) => (query === '' ? [] : workbench.listNotes({ query, about: null })),
  })
  const notes = loaded.kind === 'ready' && query !== '' ? loaded.value : []
  if (notes.length === 0) return null
  return (
    <section className="found-notes" aria-label={say('notesFound')}>
      <NotebookPen aria-hidden className="found-notes__sign" />
      {notes.slice(0, mostShown).map(({ id, title }) => (
        <ChipButton key={id} onPress={() => showNote(id)}>
          <span className="found-notes__title">{title}</span>
        </ChipButton>
      ))}
      {notes.length > mostShown ? (
        <span className="found-notes__more">
          {say('moreNotes', { n: notes.length - mostShown })}
        </span>
      ) : null}
    </section>
  )
}
