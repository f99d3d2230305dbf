import { Archive } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { Backup } from '../../contract/safekeeping'
import { useStanding } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading, Skeleton } from '../ui/loading'
import { TextField } from '../ui/text-field'
import { BackupChoice } from './backup-choice'
import { proposeFolder } from './library-folder'
import { messages } from './messages'
import { useRecovery } from './use-recovery'
import './library-form.css'

interface FormProps {
  readonly onDone: () => void
}

/** Makes a new library of a backup of one that is damaged or gone, and which is not touched. `folder` null: of any file. */
export function RestoreLibraryForm({
  folder,
  onDone,
}: FormProps & { readonly folder: string | null }): ReactElement {
  return folder === null ? (
    <RestoreFileForm onDone={onDone} />
  ) : (
    <RestoreLostForm folder={folder} onDone={onDone} />
  )
}

function RestoreFileForm({ onDone }: FormProps): ReactElement {
  const say = useSay(messages)
  const [file, setFile] = useState('')
  return (
    <RecoveryForm folder={null} backup={file.trim()} onDone={onDone}>
      <TextField
        label={say('backupFile')}
        hint={say('backupFileHint')}
        autoFocus
        value={file}
        onChange={setFile}
      />
    </RecoveryForm>
  )
}

function RestoreLostForm({
  folder,
  onDone,
}: FormProps & { readonly folder: string }): ReactElement {
  const say = useSay(messages)
  const backups = useQuery({
    key: `backups of ${folder}`,
    areas: [],
    ask: (workbench) => workbench.findBackups({ folder }),
  })
  if (backups.kind === 'loading') return <Skeleton lines={5} />
  if (backups.kind === 'failed') return <FaultNotice fault={backups.fault} retry={backups.retry} />
  const [newest] = backups.value
  if (newest === undefined)
    return <EmptyState icon={Archive} title={say('noBackups')} text={say('noBackupsText')} />
  return <ChooseBackupForm {...{ folder, onDone, newest }} backups={backups.value} />
}

function ChooseBackupForm({
  folder,
  backups,
  newest,
  onDone,
}: FormProps & {
  readonly folder: string
  readonly backups: readonly Backup[]
  readonly newest: Backup
}): ReactElement {
  const [chosen, choose] = useState(newest.name)
  return (
    <RecoveryForm folder={folder} backup={chosen} onDone={onDone}>
      <BackupChoice backups={backups} chosen={chosen} choose={choose} />
    </RecoveryForm>
  )
}

function RecoveryForm({
  folder,
  backup,
  onDone,
  children,
}: FormProps & {
  readonly folder: string | null
  readonly backup: string
  readonly children: ReactElement
}): ReactElement {
  const say = useSay(messages)
  const { librariesFolder } = useStanding().session
  const { isRecovering, fault, recover } = useRecovery()
  const [into, setInto] = useState(
    proposeFolder(librariesFolder, say('restoredName')) ?? librariesFolder,
  )
  const isReady = backup !== '' && into.trim() !== '' && !isRecovering
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isReady && (await recover({ folder, backup, into: into.trim() }))) onDone()
  }
  return (
    <form className="library-form" onSubmit={(event) => void submit(event)}>
      {children}
      <TextField
        label={say('restoreFolder')}
        hint={say('restoreFolderHint')}
        value={into}
        onChange={setInto}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
      {isRecovering ? <Loading label={say('restoring')} /> : null}
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {say('restoreIt')}
        </Button>
      </DialogActions>
    </form>
  )
}
