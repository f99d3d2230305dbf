import { History } from 'lucide-react'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import type { UnfinishedImport } from '../../../contract/importing'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { useImporting, useImportingState } from '../importing'
import { messages } from './messages'

/** An import that stopped before its end, by a person or a crash: to go on with, or to leave. */
export function UnfinishedBanner(): ReactElement | null {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { progress } = useImportingState()
  const { resume } = useImporting()
  const isReadOnly = useIsReadOnly()
  const { unfinished, askAgain } = useUnfinished(progress !== null)
  if (unfinished === null || progress !== null || isReadOnly) return null
  const { id, done, total } = unfinished
  const forget = async () => {
    await attempt(() => workbench.forgetImport({ id }))
    askAgain()
  }
  return (
    <Banner
      tone="calm"
      Sign={History}
      text={say('cutOff', { done, total })}
      actions={
        <>
          <Button onPress={() => resume(id)}>{say('goOn')}</Button>
          <Button tone="quiet" onPress={() => void forget()}>
            {say('leaveIt')}
          </Button>
        </>
      }
    />
  )
}

/** The last import that can be gone on with; asked for when the library opens and whenever an import ends. */
function useUnfinished(isImporting: boolean) {
  const workbench = useWorkbench()
  const [unfinished, setUnfinished] = useState<UnfinishedImport | null>(null)
  const askAgain = useCallback(() => {
    workbench.listUnfinishedImports({}).then(
      ([last]) => setUnfinished(last ?? null),
      // What keeps it from being read is told when an import is asked for.
      () => setUnfinished(null),
    )
  }, [workbench])
  useEffect(() => {
    if (!isImporting) askAgain()
  }, [isImporting, askAgain])
  return { unfinished, askAgain }
}
