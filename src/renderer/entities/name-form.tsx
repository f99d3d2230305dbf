import { ArrowUpToLine, Trash2 } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { EntityName } from '../../contract/model'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { messages } from './messages'
import { NameFields } from './name-fields'
import './entity-form.css'

/** One name being written. `onPutFirst` and `onRemove` are null where there is nothing to put first or remove. */
export function NameForm({
  name,
  onSave,
  onPutFirst,
  onRemove,
  onCancel,
}: {
  readonly name: EntityName
  readonly onSave: (name: EntityName) => void
  readonly onPutFirst: (() => void) | null
  readonly onRemove: (() => void) | null
  readonly onCancel: () => void
}): ReactElement {
  const say = useSay(messages)
  const [written, setWritten] = useState(name)
  const text = written.text.trim()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text !== '') onSave({ ...written, text: text.normalize('NFC') })
  }
  return (
    <form className="entity-form" onSubmit={save}>
      <NameFields name={written} onChange={setWritten} />
      {onPutFirst && (
        <Button tone="quiet" onPress={onPutFirst}>
          <ArrowUpToLine aria-hidden />
          {say('showFirst')}
        </Button>
      )}
      {onRemove && (
        <Button tone="quiet" onPress={onRemove}>
          <Trash2 aria-hidden />
          {say('removeName')}
        </Button>
      )}
      <DialogActions>
        <Button onPress={onCancel}>{say('cancel')}</Button>
        <Button type="submit" tone="primary" isDisabled={text === ''}>
          {say('save')}
        </Button>
      </DialogActions>
    </form>
  )
}
