import { type FormEvent, type ReactElement, useState } from 'react'
import { useHost } from '../connection/connection'
import { useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { proposeFolder } from './library-folder'
import { messages } from './messages'
import { useOpenLibrary } from './use-open-library'
import './library-form.css'

/** Name and folder of a library to be made; the folder follows the name until it is chosen itself. */
export function NewLibraryForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay(messages)
  const host = useHost()
  const attempt = useAttempt()
  const { librariesFolder } = useStanding().session
  const { isOpening, open } = useOpenLibrary()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const folder = chosen ?? proposeFolder(librariesFolder, name) ?? ''
  const browse = async () => {
    const picked = await attempt(() => host.chooseLibraryFolder('new'))
    if (picked !== null) setChosen(picked)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (folder !== '' && (await open({ kind: 'new', folder }))) onDone()
  }
  return (
    <form className="library-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('name')}
        placeholder={say('namePlaceholder')}
        autoFocus
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <div className="library-form__folder">
        <TextField
          label={say('folder')}
          hint={say('newFolderHint')}
          placeholder={librariesFolder}
          value={folder}
          onChange={setChosen}
        />
        {host.hasFolderDialog ? (
          <Button onPress={() => void browse()}>{say('browse')}</Button>
        ) : null}
      </div>
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={folder === '' || isOpening}>
          {say('makeIt')}
        </Button>
      </DialogActions>
    </form>
  )
}
