import { useCallback, useState } from 'react'
import type { LibraryChoice } from '../../contract/exchange'
import { useHost, useWorkbench } from '../connection/connection'
import { useAttempt } from '../ui/use-attempt'

/** Opens libraries; the window follows by the session's event. What fails becomes a notice. */
export function useOpenLibrary(): {
  /** A choice is being opened; large libraries take a moment. */
  readonly isOpening: boolean
  /** Resolves to whether it is open now. */
  readonly open: (choice: LibraryChoice) => Promise<boolean>
  /** Lets the host ask for the folder first. */
  readonly chooseAndOpen: () => Promise<void>
} {
  const workbench = useWorkbench()
  const host = useHost()
  const attempt = useAttempt()
  const [isOpening, setOpening] = useState(false)
  const open = useCallback(
    async (choice: LibraryChoice) => {
      setOpening(true)
      const library = await attempt(() => workbench.openLibrary(choice))
      setOpening(false)
      return library !== null
    },
    [workbench, attempt],
  )
  const chooseAndOpen = useCallback(async () => {
    const folder = await attempt(() => host.chooseLibraryFolder('open'))
    if (folder !== null) await open({ kind: 'folder', folder })
  }, [host, attempt, open])
  return { isOpening, open, chooseAndOpen }
}
