import { type FormEvent, type ReactElement, useState } from 'react'
import { useWorkbench } from '../connection/connection'
import { useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { proposeFolder } from './library-folder'
import { messages } from './messages'
import { useOpenLibrary } from './use-open-library'

/** Restores a backup into a new library, for a library that is damaged or gone: that one is not touched. */
export function RestoreLibraryForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { librariesFolder } = useStanding().session
  const { isOpening, open } = useOpenLibrary()
  const [backup, setBackup] = useState('')
  const [folder, setFolder] = useState(
    proposeFolder(librariesFolder, say('restoredName')) ?? librariesFolder,
  )
  const isReady = backup.trim() !== '' && folder.trim() !== '' && !isOpening
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || !(await open({ kind: 'new', folder: folder.trim() }))) return
    onDone()
    const receipt = await attempt(() => workbench.restoreBackup({ backup: backup.trim() }))
    if (receipt === null) return show({ tone: 'failed', text: say('restoreFailed') })
    show(
      receipt.missing === 0
        ? { tone: 'done', text: say('restored') }
        : { tone: 'failed', text: say('restoredInPart', { n: receipt.missing }) },
    )
  }
  return (
    <form className="library-form" onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('backupFile')}
        hint={say('backupFileHint')}
        autoFocus
        value={backup}
        onChange={setBackup}
      />
      <TextField
        label={say('restoreFolder')}
        hint={say('newFolderHint')}
        value={folder}
        onChange={setFolder}
      />
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {say('restoreIt')}
        </Button>
      </DialogActions>
    </form>
  )
}
