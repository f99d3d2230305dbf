import { type FormEvent, type ReactElement, useState } from 'react'
import type { EntityId, EntityKind, EntityName } from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useLanguage, useSay } from '../ui/language'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import { KindField, NameFields } from './name-fields'
import './entity-form.css'

/** Adds an entity by its name alone; passages that hold the name are suggested afterwards. */
export function AddEntity({
  proposedName,
  isOpen,
  onClose,
  onAdded,
}: {
  readonly proposedName: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdded: (entity: EntityId) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow title={say('add')} isOpen={isOpen} onClose={onClose}>
      <AddEntityForm
        proposedName={proposedName}
        onCancel={onClose}
        onAdded={(entity) => {
          onClose()
          onAdded(entity)
        }}
      />
    </DialogWindow>
  )
}

function AddEntityForm({
  proposedName,
  onCancel,
  onAdded,
}: {
  readonly proposedName: string
  readonly onCancel: () => void
  readonly onAdded: (entity: EntityId) => void
}): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const language = useLanguage()
  const [kind, setKind] = useState<EntityKind>('person')
  const [name, setName] = useState<EntityName>({ text: proposedName.trim(), language })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const added = await attempt(() => workbench.addEntity({ kind, names: [name] }))
    if (added !== null) onAdded(added.id)
  }
  return (
    <form className="entity-form" onSubmit={(event) => void add(event)}>
      <NameFields name={name} onChange={setName} />
      <KindField kind={kind} onChange={setKind} />
      <p className="entity-form__hint">{say('addHint')}</p>
      <DialogActions>
        <Button onPress={onCancel}>{say('cancel')}</Button>
        <Button type="submit" tone="primary" isDisabled={name.text.trim() === ''}>
          {say('addConfirm')}
        </Button>
      </DialogActions>
    </form>
  )
}
