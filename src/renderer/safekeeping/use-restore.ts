import type { TrashReference } from '../../contract/safekeeping'
import { useWorkbench } from '../connection/connection'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

/** Brings things back from the trash as one step; the notice offers to take it back. */
export function useRestore(): (items: readonly TrashReference[]) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  return async (items) => {
    const references = items.map(({ kind, id }) => ({ kind, id }))
    const done = await attempt(async () => {
      await workbench.restoreFromTrash({ items: references })
      return true
    })
    if (done === null) return
    show({
      tone: 'done',
      text: say('restored', { n: items.length }),
      action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
    })
  }
}
