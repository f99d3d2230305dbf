import { type ReactElement, useState } from 'react'
import type { ExportRequest } from '../../contract/exchange'
import type { ChangedPart, Keeping, NoteUpdate } from '../../contract/exported-notes'
import { useHost, useWorkbench } from '../connection/connection'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { ChangedParts } from './changed-parts'
import { noteMessages } from './note-messages'

/** What somebody decided, by file and part; seen and left alone is a decision for one's own. */
export type Decisions = ReadonlyMap<string, Keeping>
export const decisionKey = (path: string, { part }: ChangedPart): string => `${path}\n${part}`

/** Exports notes to a folder where some lie already: compared first, then written as decided. */
export function UpdateDialog({
  request,
  onClose,
}: {
  readonly request: ExportRequest
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(noteMessages)
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const [folder, setFolder] = useState('')
  const [updates, setUpdates] = useState<readonly NoteUpdate[] | null>(null)
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const [isBusy, setBusy] = useState(false)
  const lookAt = (path: string) => {
    setFolder(path)
    setUpdates(null)
    setDecisions(new Map())
  }
  const choose = async () => {
    const chosen = await attempt(() => host.chooseLibraryFolder('notes'))
    if (chosen !== null) lookAt(chosen)
  }
  const run = async <Value,>(work: () => Promise<Value>): Promise<Value | null> => {
    setBusy(true)
    const answer = await attempt(work)
    setBusy(false)
    return answer
  }
  const compare = async () => {
    const found = await run(() => workbench.compareNotes({ ...request, out: folder }))
    if (found !== null) setUpdates(found)
  }
  const write = async () => {
    const decided = (updates ?? []).flatMap(({ path, undecided }) =>
      undecided.map((part) => ({
        path,
        part: part.part,
        mine: part.mine,
        keep: decisions.get(decisionKey(path, part)) ?? ('mine' as const),
      })),
    )
    const receipt = await run(() =>
      workbench.exportLibrary({ ...request, out: folder, decisions: decided }),
    )
    if (receipt === null) return
    show({ tone: 'done', text: say('written', { place: folder }) })
    onClose()
  }
  return (
    <DialogWindow title={say('updateTitle')} isOpen onClose={onClose} width="wide">
      <p>{say('updateLead')}</p>
      <div className="update-dialog__folder">
        <TextField
          label={say('folder')}
          hint={say('folderHint')}
          value={folder}
          onChange={lookAt}
        />
        {host.hasFolderDialog ? (
          <Button onPress={() => void choose()}>{say('choose')}</Button>
        ) : null}
      </div>
      {updates === null ? null : (
        <ChangedParts updates={updates} decisions={decisions} onDecisions={setDecisions} />
      )}
      <DialogActions>
        {updates === null ? (
          <Button
            tone="primary"
            isDisabled={isBusy || folder.trim() === ''}
            onPress={() => void compare()}
          >
            {say('compare')}
          </Button>
        ) : (
          <Button tone="primary" isDisabled={isBusy} onPress={() => void write()}>
            {say('write')}
          </Button>
        )}
      </DialogActions>
    </DialogWindow>
  )
}
