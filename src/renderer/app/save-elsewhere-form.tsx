import { type FormEvent, type ReactElement, useState } from 'react'
import { useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { proposeFolder } from '../welcome/library-folder'
import { messages } from './messages'
import { useSaveElsewhere } from './use-save-elsewhere'

/** The folder to save the whole library in, as text, for hosts without a folder dialog. */
export function SaveElsewhereForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay(messages)
  const { librariesFolder, library } = useStanding().session
  const { isSaving, saveIn } = useSaveElsewhere()
  const copyName = say('copyName', { name: library?.name ?? '' })
  const [folder, setFolder] = useState(proposeFolder(librariesFolder, copyName) ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() !== '' && (await saveIn(folder.trim()))) onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('folder')}
        hint={say('elsewhereHint')}
        autoFocus
        value={folder}
        onChange={setFolder}
      />
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={folder.trim() === '' || isSaving}>
          {say('saveThere')}
        </Button>
      </DialogActions>
    </form>
  )
}
