import { ChevronDown } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Note, NoteSubject } from '../../contract/notes'
import type { Workbench } from '../../contract/workbench'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { ChoiceList } from '../ui/choice-list'
import { DialogWindow } from '../ui/dialog'
import { foldLabel } from '../ui/fold-label'
import { useSay } from '../ui/language'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import './about-button.css'

/** What the note is about, as a word that opens the choice of another subject. */
export function AboutButton({ note }: { readonly note: Note }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const isReadOnly = useIsReadOnly()
  const [isOpen, setOpen] = useState(false)
  const { about, aboutTitle } = note
  const words = about.kind === 'question' ? say('aboutQuestion') : (aboutTitle ?? say('aboutGone'))
  const choose = async (subject: NoteSubject) => {
    setOpen(false)
    await attempt(() => workbench.changeNote({ id: note.id, about: subject }))
  }
  return (
    <>
      <PlainButton className="about-button" isDisabled={isReadOnly} onPress={() => setOpen(true)}>
        <span className="about-button__label">{say('about')}</span>{' '}
        <span className="about-button__words">{words}</span>
        <ChevronDown aria-hidden />
      </PlainButton>
      <DialogWindow title={say('changeAbout')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SubjectChoice onChoose={(subject) => void choose(subject)} />
      </DialogWindow>
    </>
  )
}

interface Subject {
  readonly key: string
  readonly about: NoteSubject
  readonly title: string
}
const question: Subject = { key: 'question', about: { kind: 'question', id: null }, title: '' }

async function listSubjects(workbench: Workbench): Promise<readonly Subject[]> {
  const [articles, entities, collections] = await Promise.all([
    workbench.listArticles({}),
    workbench.listEntities({}),
    workbench.listCollections({}),
  ])
  const subject = (kind: 'article' | 'entity' | 'collection', id: string, title: string) => ({
    key: id,
    about: { kind, id },
    title,
  })
  return [
    ...collections.map(({ id, name }) => subject('collection', id, name)),
    ...entities.map(({ id, names }) => subject('entity', id, names[0].text)),
    ...articles.map(({ id, title }) => subject('article', id, title)),
  ]
}

function SubjectChoice({
  onChoose,
}: {
  readonly onChoose: (subject: NoteSubject) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const loaded = useQuery({ key: 'subjects', areas: [], ask: listSubjects })
  const folded = foldLabel(typed)
  const found = (loaded.kind === 'ready' ? loaded.value : []).filter(({ title }) =>
    foldLabel(title).includes(folded),
  )
  const shown = typed === '' ? [{ ...question, title: say('aboutQuestion') }, ...found] : found
  return (
    <ChoiceList
      find={say('findSubject')}
      clear={say('clearFilter')}
      label={say('subjects')}
      none={say('noneFound', { typed })}
      typed={typed}
      onType={setTyped}
      choices={shown.map(({ key, title, about }) => ({
        id: key,
        name: title,
        kind: about.kind === 'question' ? undefined : say(about.kind),
      }))}
      onChoose={(key) => {
        const subject = shown.find((one) => one.key === key)
        if (subject !== undefined) onChoose(subject.about)
      }}
    />
  )
}
