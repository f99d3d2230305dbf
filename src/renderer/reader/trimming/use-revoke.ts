import { useCallback } from 'react'
import type { OutletRuleId } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from './messages'

/** Takes an outlet's rule back, with a way to have it again. */
export function useRevoke(): (rule: OutletRuleId) => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  return useCallback(
    (rule) =>
      attempt(async () => {
        await workbench.revokeOutletRule({ rule })
        show({
          tone: 'done',
          text: say('revoked'),
          action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
        })
      }).then(() => undefined),
    [say, workbench, attempt, show],
  )
}
