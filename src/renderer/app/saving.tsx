import { Check, CircleAlert, LoaderCircle, LockKeyhole } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import { useWorkbench } from '../connection/connection'
import { type Saving, useIsReadOnly, useStanding } from '../connection/session'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useFaultText, useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import type { RunCommand } from './use-commands'
import './saving.css'

const signs = {
  saved: { Sign: Check, words: 'saved' },
  saving: { Sign: LoaderCircle, words: 'saving' },
  failed: { Sign: CircleAlert, words: 'notSaved' },
} as const satisfies Record<Saving['state'], unknown>
const onlyReading = { Sign: LockKeyhole, words: 'onlyReading' } as const

/** Whether everything acknowledged is on the disk; spoken when it changes. */
export function SavingStatus(): ReactElement {
  const say = useSay(messages)
  const { saving } = useStanding()
  const isReadOnly = useIsReadOnly()
  const { Sign, words } = isReadOnly ? onlyReading : signs[saving.state]
  return (
    <span className={`saving saving--${saving.state}`} role="status">
      <Sign aria-hidden />
      {say(words)}
    </span>
  )
}

/** What could not be saved, why, and the ways out, for as long as that is so. */
export function SavingBanner({ run }: { readonly run: RunCommand }): ReactElement | null {
  const say = useSay(messages)
  const faultText = useFaultText()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { shown, show, dismiss } = useNotices()
  const { saving } = useStanding()
  const hasFailed = saving.state === 'failed'
  // The banner says it for as long as it is so; a notice would still say it when all is saved.
  useEffect(() => {
    for (const { id, code } of shown) if (hasFailed && code === 'storage/failed') dismiss(id)
  }, [shown, hasFailed, dismiss])
  const [isTrying, setTrying] = useState(false)
  if (saving.state !== 'failed') return null
  const tryAgain = async () => {
    setTrying(true)
    const done = await attempt(async () => {
      await workbench.retrySaving({})
      return true
    })
    setTrying(false)
    if (done !== null) show({ tone: 'done', text: say('savedNow') })
  }
  return (
    <Banner
      tone="danger"
      Sign={CircleAlert}
      text={faultText(saving.fault)}
      actions={
        <>
          <Button isDisabled={isTrying} onPress={() => void tryAgain()}>
            {say('trySaving')}
          </Button>
          <Button onPress={() => run('save-elsewhere')}>{say('saveElsewhere')}</Button>
        </>
      }
    />
  )
}
