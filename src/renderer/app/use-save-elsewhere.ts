import { useCallback, useState } from 'react'
import { toFaultData } from '../../contract/fault'
import { useHost, useWorkbench } from '../connection/connection'
import { useFaultText, useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

const mostNamed = 5

/** Writes the whole library to another folder and goes on there; says where, and what could not be brought along. */
export function useSaveElsewhere(): {
  readonly isSaving: boolean
  /** Resolves to whether the library is there now. */
  readonly saveIn: (folder: string) => Promise<boolean>
  /** Lets the host ask for the folder first. */
  readonly chooseAndSave: () => Promise<void>
} {
  const workbench = useWorkbench()
  const host = useHost()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const faultText = useFaultText()
  const [isSaving, setSaving] = useState(false)
  const saveIn = useCallback(
    async (folder: string) => {
      setSaving(true)
      const saved = await workbench.saveElsewhere({ folder }).catch((error: unknown) => {
        show({ tone: 'failed', text: faultText(toFaultData(error)) })
        return null
      })
      setSaving(false)
      if (saved === null) return false
      const { library, missing } = saved
      const files = missing.slice(0, mostNamed).join(', ')
      const rest = missing.length > mostNamed ? ', …' : ''
      show(
        missing.length === 0
          ? { tone: 'done', text: say('savedElsewhere', { folder: library.folder }) }
          : {
              tone: 'failed',
              text: say('savedInPart', {
                folder: library.folder,
                n: missing.length,
                files: files + rest,
              }),
            },
      )
      return true
    },
    [workbench, show, say, faultText],
  )
  const chooseAndSave = useCallback(async () => {
    const folder = await attempt(() => host.chooseLibraryFolder('new'))
    if (folder !== null) await saveIn(folder)
  }, [host, attempt, saveIn])
  return { isSaving, saveIn, chooseAndSave }
}
