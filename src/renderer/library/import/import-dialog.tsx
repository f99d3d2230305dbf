import type { ReactElement } from 'react'
import type { Progress } from '../../../contract/exchange'
import { Button } from '../../ui/button'
import { DialogActions, DialogWindow } from '../../ui/dialog'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { ProgressLine } from '../../ui/progress-line'
import { useImporting, useImportingState } from '../importing'
import { messages } from './messages'
import { PlanView } from './plan-view'
import { SourceForm } from './source-form'
import './import-dialog.css'

/** The way to an import: what to bring in, and what would come of it. */
export function ImportDialog(): ReactElement {
  const say = useSay(messages)
  const { step } = useImportingState()
  const { close } = useImporting()
  const isPlan = step.kind === 'planned'
  return (
    <DialogWindow
      title={say(isPlan ? 'plan' : 'title')}
      isOpen={step.kind !== 'closed'}
      onClose={close}
      width={isPlan ? 'broad' : 'normal'}
      closesOutside={step.kind === 'choosing' ? 'yes' : 'no'}
    >
      <StepContent />
    </DialogWindow>
  )
}

function StepContent(): ReactElement | null {
  const { step } = useImportingState()
  const { close } = useImporting()
  switch (step.kind) {
    case 'closed':
      return null
    case 'choosing':
      return <SourceForm />
    case 'gathering':
    case 'planning':
      return <Waiting what={step.kind} progress={step.progress} onCancel={close} />
    case 'planned':
      return <PlanView plan={step.plan} ticked={step.ticked} />
    case 'failed':
      return <FaultNotice fault={step.fault} retry={step.retry} />
  }
}

function Waiting({
  what,
  progress,
  onCancel,
}: {
  readonly what: 'gathering' | 'planning'
  readonly progress: Progress
  readonly onCancel: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <div className="import-dialog__waiting">
      <ProgressLine label={say(what)} progress={progress} />
      <p className="import-dialog__soft">{say('nothingYet')}</p>
      <DialogActions>
        <Button autoFocus onPress={onCancel}>
          {say('cancel')}
        </Button>
      </DialogActions>
    </div>
  )
}
