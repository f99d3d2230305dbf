import { CloudAlert, LockKeyhole } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { LibrarySummary } from '../../contract/exchange'
import { useWorkbench } from '../connection/connection'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'
import { SavingBanner } from './saving'
import type { RunCommand } from './use-commands'

/** How the open library stands, where a person should know. */
export function StandingBanners({
  library,
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement {
  return (
    <>
      <SavingBanner run={run} />
      <ReadOnlyBanner library={library} />
      <CloudBanner library={library} run={run} />
    </>
  )
}

function ReadOnlyBanner({ library }: { readonly library: LibrarySummary }): ReactElement | null {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { readOnly, folder } = library
  if (readOnly === undefined) return null
  const openAgain = async () => {
    const opened = await attempt(async () => {
      // Open already, it would only be answered as it is.
      await workbench.closeLibrary({})
      return workbench.openLibrary({ kind: 'folder', folder })
    })
    if (opened?.readOnly !== undefined)
      show({ tone: 'failed', text: say('stillReadOnly', { owner: opened.readOnly.owner }) })
  }
  return (
    <Banner
      tone="calm"
      Sign={LockKeyhole}
      text={say('readOnly', { owner: readOnly.owner })}
      actions={<Button onPress={() => void openAgain()}>{say('openForChanges')}</Button>}
    />
  )
}

/** Said once for each library. */
function CloudBanner({
  library: { id, cloud = null, readOnly },
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement | null {
  const say = useSay(messages)
  const key = `lectern.cloud.${id}`
  const [isDismissed, setDismissed] = useState(localStorage.getItem(key) !== null)
  if (cloud === null || readOnly !== undefined || isDismissed) return null
  const dismiss = () => {
    localStorage.setItem(key, cloud)
    setDismissed(true)
  }
  return (
    <Banner
      tone="calm"
      Sign={CloudAlert}
      text={say('cloud', { cloud })}
      actions={<Button onPress={() => run('save-elsewhere')}>{say('saveElsewhere')}</Button>}
      onDismiss={dismiss}
    />
  )
}
