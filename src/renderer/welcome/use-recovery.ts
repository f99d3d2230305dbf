import { useState } from 'react'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { RecoveryChoice } from '../../contract/recovery'
import { useWorkbench } from '../connection/connection'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { messages } from './messages'

/** Makes a new library of a backup and opens it; says what could not be brought along. */
export function useRecovery(): {
  readonly isRecovering: boolean
  readonly fault: FaultData | null
  /** Resolves to whether the new library is open. */
  readonly recover: (choice: RecoveryChoice) => Promise<boolean>
} {
  const workbench = useWorkbench()
  const { show } = useNotices()
  const say = useSay(messages)
  const [isRecovering, setRecovering] = useState(false)
  const [fault, setFault] = useState<FaultData | null>(null)
  const recover = async (choice: RecoveryChoice) => {
    setRecovering(true)
    setFault(null)
    try {
      const { missing } = await workbench.recoverLibrary(choice)
      show(
        missing === 0
          ? { tone: 'done', text: say('restored') }
          : { tone: 'failed', text: say('restoredInPart', { n: missing }) },
      )
      return true
    } catch (error) {
      setFault(toFaultData(error))
      return false
    } finally {
      setRecovering(false)
    }
  }
  return { isRecovering, fault, recover }
}
