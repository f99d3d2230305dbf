import { type FormEvent, type ReactElement, useState } from 'react'
import { type FaultData, toFaultData } from '../../contract/fault'
import { useWorkbench } from '../connection/connection'
import { useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions } from '../ui/dialog'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { useNotices } from '../ui/notices'
import { TextField } from '../ui/text-field'
import { messages } from './messages'
import './leave-trash-form.css'

/** Writes the library without its trash to another folder and goes on there; says what is left to be done by hand. */
export function LeaveTrashForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const { show } = useNotices()
  const here = useStanding().session.library?.folder ?? ''
  const [folder, setFolder] = useState(say('leaveTrashFolder', { folder: here }))
  const [isWriting, setWriting] = useState(false)
  const [fault, setFault] = useState<FaultData | null>(null)
  const isReady = folder.trim() !== '' && !isWriting
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    setWriting(true)
    setFault(null)
    try {
      const { missing } = await workbench.saveElsewhere({ folder: folder.trim(), trash: 'leave' })
      show(
        missing.length === 0
          ? { tone: 'done', text: say('trashLeft', { folder: here }) }
          : { tone: 'failed', text: say('trashLeftInPart', { folder: here, n: missing.length }) },
      )
      onDone()
    } catch (error) {
      setFault(toFaultData(error))
    }
    setWriting(false)
  }
  return (
    <form className="leave-trash-form" onSubmit={(event) => void submit(event)}>
      <p>{say('leaveTrashText')}</p>
      <TextField label={say('folder')} value={folder} onChange={setFolder} />
      {fault === null ? null : <FaultNotice fault={fault} />}
      {isWriting ? <Loading label={say('writing')} /> : null}
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {say('leaveTrashNow')}
        </Button>
      </DialogActions>
    </form>
  )
}
