import { type FormEvent, type ReactElement, useState } from 'react'
import { type FaultData, toFaultData } from '../../contract/fault'
import { useWorkbench } from '../connection/connection'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useFaultText, useSay } from '../ui/language'
import { TextField } from '../ui/text-field'
import { messages } from './messages'

/** Gives a tag another name everywhere; when that name is taken it asks whether the two become one. */
export function RenameTag({
  tag,
  onClose,
}: {
  readonly tag: string
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  const faultText = useFaultText()
  const workbench = useWorkbench()
  const [typed, setTyped] = useState(tag)
  const [fault, setFault] = useState<FaultData | null>(null)
  const asksToMerge = fault?.code === 'tag/merge'
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await workbench.renameTag({ from: tag, to: typed, merge: asksToMerge })
      onClose()
    } catch (error) {
      setFault(toFaultData(error))
    }
  }
  return (
    <DialogWindow title={say('renameTitle', { tag })} isOpen onClose={onClose}>
      <form onSubmit={(event) => void rename(event)}>
        <TextField
          autoFocus
          label={say('tagName')}
          hint={say('tagHint')}
          error={fault === null || asksToMerge ? null : faultText(fault)}
          value={typed}
          maxLength={100}
          onChange={(words) => {
            setTyped(words)
            setFault(null)
          }}
        />
        {asksToMerge ? <p role="alert">{faultText(fault)}</p> : null}
        <DialogActions>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={typed.trim() === ''}>
            {say(asksToMerge ? 'merge' : 'rename')}
          </Button>
        </DialogActions>
      </form>
    </DialogWindow>
  )
}
