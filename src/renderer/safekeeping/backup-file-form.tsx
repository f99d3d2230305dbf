import { type FormEvent, type ReactElement, useState } from 'react'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { messages } from './messages'

/** The path of a backup of another library, or of one whose folder is damaged. */
export function BackupFileForm({
  onChoose,
  onCancel,
}: {
  readonly onChoose: (path: string) => void
  readonly onCancel: () => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const path = typed.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path !== '') onChoose(path)
  }
  return (
    <form onSubmit={submit}>
      <TextField
        label={say('backupFile')}
        hint={say('backupFileHint')}
        autoFocus
        value={typed}
        onChange={setTyped}
      />
      <DialogActions>
        <Button onPress={onCancel}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={path === ''}>
          {say('showFile')}
        </Button>
      </DialogActions>
    </form>
  )
}
