import { CloudAlert, FileWarning, LockKeyhole } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { LibrarySummary } from '../../contract/exchange'
import { formatDamage } from '../../contract/library-damage'
import { useWorkbench } from '../connection/connection'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
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
      <DamageBanner key={library.id} library={library} run={run} />
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
    const opened = await attempt(() => workbench.openLibrary({ kind: 'folder', folder }))
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

/** What could not be read, said at each opening that finds something. */
function DamageBanner({
  library: { damage },
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement | null {
  const say = useSay(messages)
  const language = useLanguage()
  const [isDismissed, setDismissed] = useState(false)
  if (damage === undefined || isDismissed) return null
  return (
    <Banner
      tone={damage.isRestored ? 'calm' : 'danger'}
      Sign={FileWarning}
      text={formatDamage(damage, language)}
      actions={<Button onPress={() => run('check')}>{say('checkLibrary')}</Button>}
      onDismiss={() => setDismissed(true)}
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
