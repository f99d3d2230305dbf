import { type FormEvent, type ReactElement, useState } from 'react'
import { useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { messages } from './messages'
import { type OpenFailure, OpenFailureNotice } from './open-failure'
import { useOpenLibrary } from './use-open-library'
import './library-form.css'

/** The folder of a library as text, for hosts without a folder dialog. */
export function OpenLibraryForm({
  onDone,
  onRecover,
}: {
  readonly onDone: () => void
  /** Asked for the backups of a library that is damaged or gone. */
  readonly onRecover: (folder: string) => void
}): ReactElement {
  const say = useSay(messages)
  const { librariesFolder } = useStanding().session
  const [failure, setFailure] = useState<OpenFailure | null>(null)
  const { isOpening, open } = useOpenLibrary(setFailure)
  const [folder, setFolder] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() !== '' && (await open({ kind: 'folder', folder: folder.trim() }))) onDone()
  }
  return (
    <form className="library-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('folder')}
        hint={say('openFolderHint')}
        placeholder={librariesFolder}
        autoFocus
        value={folder}
        onChange={setFolder}
      />
      {failure === null ? null : <OpenFailureNotice failure={failure} onRecover={onRecover} />}
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={folder.trim() === '' || isOpening}>
          {say('openIt')}
        </Button>
      </DialogActions>
    </form>
  )
}
