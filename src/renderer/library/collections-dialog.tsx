import { Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Collection } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { IconButton } from '../ui/button'
import { DialogWindow } from '../ui/dialog'
import { useEditConflict } from '../ui/edit-conflict'
import { useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import './collections-dialog.css'

/** The names of all collections to write over, and the way to the trash for each. Leaving a name saves it. */
export function CollectionsDialog({
  collections,
  isOpen,
  onClose,
}: {
  readonly collections: readonly Collection[]
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow title={say('collections')} isOpen={isOpen} onClose={onClose}>
      <ul className="collections-dialog" aria-label={say('collections')}>
        {collections.map((collection) => (
          <li key={collection.id} className="collections-dialog__line">
            <CollectionLine collection={collection} />
          </li>
        ))}
      </ul>
    </DialogWindow>
  )
}

function CollectionLine({ collection }: { readonly collection: Collection }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { id, rev, name } = collection
  const { edit, question } = useEditConflict(rev)
  const [draft, setDraft] = useState<{ readonly name: string; readonly rev: number } | null>(null)
  const save = async () => {
    if (draft === null) return
    const isNew = draft.name.trim() !== '' && draft.name.trim() !== name
    const change = { id, name: draft.name }
    const outcome = isNew
      ? await edit(draft.rev, (on) => workbench.changeCollection({ ...change, rev: on }))
      : 'saved'
    if (outcome !== 'undecided') setDraft(null)
  }
  return (
    <>
      <TextField
        label={say('collectionName')}
        maxLength={300}
        value={draft?.name ?? name}
        onChange={(written) => setDraft({ name: written, rev: draft?.rev ?? rev })}
        onBlur={() => void save()}
      />
      <IconButton
        label={say('deleteCollection', { name })}
        onPress={() => void attempt(() => workbench.deleteCollection({ collection: id }))}
      >
        <Trash2 aria-hidden />
      </IconButton>
      {question}
    </>
  )
}
