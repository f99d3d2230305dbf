import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { mostLabels } from '../../../contract/marking'
import { type Label, labelColours } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { useQuery } from '../../connection/use-query'
import { Button } from '../../ui/button'
import { DialogWindow } from '../../ui/dialog'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Skeleton } from '../../ui/loading'
import { useAttempt } from '../../ui/use-attempt'
import { markingMessages } from '../marking-messages'
import { LabelLine } from './label-line'
import './label-dialog.css'

/** The labels: their names, looks and order. */
export function LabelDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(markingMessages)
  return (
    <DialogWindow title={say('labelsTitle')} isOpen={isOpen} onClose={onClose}>
      <Labels />
    </DialogWindow>
  )
}

function Labels(): ReactElement {
  const say = useSay(markingMessages)
  const labels = useQuery({
    key: 'labels',
    areas: ['labels'],
    ask: (workbench) => workbench.listLabels({}),
  })
  if (labels.kind === 'loading') return <Skeleton lines={4} />
  if (labels.kind === 'failed') return <FaultNotice fault={labels.fault} retry={labels.retry} />
  return (
    <div className="label-dialog">
      <p className="label-dialog__text">{say('labelsText')}</p>
      <ol className="label-dialog__labels" tabIndex={-1}>
        {labels.value.map((label, place) => (
          <LabelLine key={label.id} label={label} place={place} count={labels.value.length} />
        ))}
      </ol>
      {labels.value.length < mostLabels ? <AddLabel labels={labels.value} /> : null}
    </div>
  )
}

function AddLabel({ labels }: { readonly labels: readonly Label[] }): ReactElement {
  const say = useSay(markingMessages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const isReadOnly = useIsReadOnly()
  const used = new Set(labels.map(({ colour }) => colour))
  const colour = labelColours.find((one) => !used.has(one)) ?? labelColours[0]
  return (
    <Button
      isDisabled={isReadOnly}
      onPress={() => void attempt(() => workbench.addLabel({ name: say('newLabel'), colour }))}
    >
      <Plus aria-hidden />
      {say('addLabel')}
    </Button>
  )
}
