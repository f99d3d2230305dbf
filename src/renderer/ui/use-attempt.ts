import { useCallback } from 'react'
import { toFaultData } from '../../contract/fault'
import { useFaultText } from './language'
import { useNotices } from './notices'

/**
 * Runs an action whose failure is for the user to read: it becomes a notice.
 * Resolves to the action's answer, or to null when it failed (cancelling is no failure worth a word).
 */
export function useAttempt(): <Value>(action: () => Promise<Value>) => Promise<Value | null> {
  const { show } = useNotices()
  const faultText = useFaultText()
  return useCallback(
    async (action) => {
      try {
        return await action()
      } catch (error) {
        const fault = toFaultData(error)
        if (fault.code !== 'work/cancelled')
          show({ tone: 'failed', text: faultText(fault), code: fault.code })
        return null
      }
    },
    [show, faultText],
  )
}
