import { TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import type { FaultData } from '../../contract/fault'
import { Button } from './button'
import { useFaultText, useSay } from './language'
import { messages } from './messages'
import './fault-notice.css'

/** A failure where the answer would have stood: the fault's sentence and, where it helps, another try. */
export function FaultNotice({
  fault,
  retry,
  action,
}: {
  readonly fault: FaultData
  readonly retry?: (() => void) | undefined
  /** Another way out, as a button. */
  readonly action?: ReactNode
}): ReactElement {
  const say = useSay(messages)
  const faultText = useFaultText()
  return (
    <div className="fault-notice" role="alert">
      <TriangleAlert aria-hidden className="fault-notice__sign" />
      <div>
        <p className="fault-notice__heading">{say('failed')}</p>
        <p className="fault-notice__text">{faultText(fault)}</p>
        {retry === undefined ? null : <Button onPress={retry}>{say('retry')}</Button>}
        {action}
      </div>
    </div>
  )
}
