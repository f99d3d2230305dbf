import { Plus } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { ArticleSummary, Span } from '../../contract/model'
import type { NoteHit } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { ChoiceList } from '../ui/choice-list'
import { DialogWindow } from '../ui/dialog'
import { useLanguage, useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import './add-to-note.css'

export interface QuotedPassage {
  readonly article: Pick<ArticleSummary, 'id' | 'title'>
  readonly span: Span
}

/** Puts a passage, quoted and cited, at the end of a note that is chosen or made here. `passage` null: closed. */
export function AddToNote({
  passage,
  onClose,
}: {
  readonly passage: QuotedPassage | null
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow title={say('addToNote')} isOpen={passage !== null} onClose={onClose}>
      {passage === null ? null : <NoteChoice passage={passage} onDone={onClose} />}
    </DialogWindow>
  )
}

function NoteChoice({
  passage,
  onDone,
}: {
  readonly passage: QuotedPassage
  readonly onDone: () => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const { addTo, addToNew } = useQuoting(passage, onDone)
  const loaded = useQuery({
    key: typed,
    keep: 'last-answer',
    areas: ['notes'],
    ask: (workbench) => workbench.listNotes({ query: typed, about: null }),
  })
  const notes = loaded.kind === 'ready' ? loaded.value : []
  return (
    <div className="add-to-note">
      <ChoiceList
        find={say('filter')}
        clear={say('clearFilter')}
        label={say('notes')}
        none={say(typed === '' ? 'none' : 'noneFound')}
        typed={typed}
        onType={setTyped}
        choices={notes.map(({ id, title, aboutTitle }) => ({
          id,
          name: title,
          detail: aboutTitle ?? undefined,
        }))}
        onChoose={(id) => {
          const note = notes.find((one) => one.id === id)
          if (note !== undefined) void addTo(note)
        }}
      />
      <Button onPress={() => void addToNew()}>
        <Plus aria-hidden />
        {say('newNote')}
      </Button>
    </div>
  )
}

function useQuoting({ article, span }: QuotedPassage, onDone: () => void) {
  const say = useSay(messages)
  const language = useLanguage()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const quote = async () => {
    const { start, end } = span
    const passage = { start, end }
    return (await workbench.quotePassage({ article: article.id, passage, language })).text
  }
  const finish = (note: Pick<NoteHit, 'title'> | null) => {
    if (note === null) return
    show({ tone: 'done', text: say('added', { title: note.title }) })
    onDone()
  }
  return {
    addTo: async ({ id }: NoteHit) =>
      finish(await attempt(async () => workbench.addToNote({ note: id, text: await quote() }))),
    addToNew: async () => {
      const { title } = article
      const about = { kind: 'article', id: article.id } as const
      finish(await attempt(async () => workbench.addNote({ title, text: await quote(), about })))
    },
  }
}
