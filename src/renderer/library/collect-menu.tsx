import { FolderHeart, Plus } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { ArticleId } from '../../contract/model'
import type { Collection } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { useNotices } from '../ui/notices'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { CollectionsDialog } from './collections-dialog'
import { messages } from './messages'

/** Puts the selected articles into a collection, an old or a new one, or takes them out. */
export function CollectMenu({
  articles,
}: {
  readonly articles: readonly ArticleId[]
}): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const [isNaming, setNaming] = useState(false)
  const [isManaging, setManaging] = useState(false)
  const { add, takeOut, make } = useCollecting(articles)
  const loaded = useQuery({
    key: 'collections',
    areas: ['collections', 'articles'],
    ask: (workbench) => workbench.listCollections({}),
  })
  const collections = loaded.kind === 'ready' ? loaded.value : []
  const choices = (which: readonly Collection[], run: (collection: Collection) => Promise<void>) =>
    which.map((collection) => ({
      id: collection.id,
      label: collection.name,
      run: () => void run(collection),
    }))
  return (
    <>
      <MenuButton
        label={say('collectHint')}
        groups={[
          {
            id: 'add',
            title: say('addTo'),
            choices: [
              ...choices(collections.filter(lacksSome(articles)), add),
              {
                id: 'new',
                label: say('newCollection'),
                icon: <Plus aria-hidden />,
                run: () => setNaming(true),
              },
            ],
          },
          {
            id: 'take-out',
            title: say('takeOutOf'),
            choices: choices(collections.filter(hasSome(articles)), takeOut).map((choice) => ({
              ...choice,
              id: `out of ${choice.id}`,
            })),
          },
          {
            id: 'manage',
            choices:
              collections.length === 0
                ? []
                : [
                    {
                      id: 'manage',
                      label: say('manageCollections'),
                      run: () => setManaging(true),
                    },
                  ],
          },
        ]}
      >
        <Button isDisabled={isReadOnly}>
          <FolderHeart aria-hidden />
          <span className="toolbar__word">{say('collect')}</span>
        </Button>
      </MenuButton>
      <CollectionsDialog
        collections={collections}
        isOpen={isManaging}
        onClose={() => setManaging(false)}
      />
      <NewCollection isOpen={isNaming} onClose={() => setNaming(false)} onMake={make} />
    </>
  )
}

const hasSome = (articles: readonly ArticleId[]) => (collection: Collection) =>
  articles.some((article) => collection.articles.includes(article))
const lacksSome = (articles: readonly ArticleId[]) => (collection: Collection) =>
  !articles.every((article) => collection.articles.includes(article))

function NewCollection({
  isOpen,
  onClose,
  onMake,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMake: (name: string) => Promise<void>
}): ReactElement {
  const say = useSay(messages)
  const [name, setName] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onClose()
    setName('')
    await onMake(name)
  }
  return (
    <DialogWindow title={say('newCollection')} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <TextField
          label={say('collectionName')}
          autoFocus
          maxLength={300}
          value={name}
          onChange={setName}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={name.trim() === ''}>
            {say('makeCollection')}
          </Button>
        </DialogActions>
      </form>
    </DialogWindow>
  )
}

function useCollecting(articles: readonly ArticleId[]) {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const undo = () => void attempt(() => workbench.undo({}))
  const tell = (done: Collection | null, what: 'collected' | 'takenOut') => {
    if (done === null) return
    const text = say(what, { n: articles.length, name: done.name })
    show({ tone: 'done', text, action: { label: say('undo'), run: undo } })
  }
  return {
    add: async ({ id }: Collection) =>
      tell(await attempt(() => workbench.changeCollection({ id, add: articles })), 'collected'),
    takeOut: async ({ id }: Collection) =>
      tell(await attempt(() => workbench.changeCollection({ id, remove: articles })), 'takenOut'),
    make: async (name: string) =>
      tell(await attempt(() => workbench.addCollection({ name, articles })), 'collected'),
  }
}
