import type { ReactElement } from 'react'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { ProgressLine } from '../ui/progress-line'
import { MatchView } from './match-view'
import { messages } from './messages'
import { useReferences } from './references-work'
import './references-dialog.css'

/** References of a file, each with the article it is for, before any is attached. */
export function ReferencesDialog(): ReactElement {
  const say = useSay(messages)
  const { step, close } = useReferences()
  return (
    <DialogWindow
      title={say('title')}
      isOpen={step.kind !== 'closed'}
      onClose={close}
      width={step.kind === 'matched' ? 'broad' : 'normal'}
      closesOutside="no"
    >
      <StepContent />
    </DialogWindow>
  )
}

function StepContent(): ReactElement | null {
  const say = useSay(messages)
  const { step, close } = useReferences()
  switch (step.kind) {
    case 'closed':
      return null
    case 'reading':
      return (
        <>
          <ProgressLine label={say('reading')} progress={null} />
          <DialogActions>
            <Button autoFocus onPress={close}>
              {say('cancel')}
            </Button>
          </DialogActions>
        </>
      )
    case 'failed':
      return <FaultNotice fault={step.fault} retry={step.retry} />
    case 'matched':
      return <MatchView {...step} />
  }
}
