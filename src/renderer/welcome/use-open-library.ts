import { useCallback, useState } from 'react'
import type { LibraryChoice } from '../../contract/exchange'
import { toFaultData } from '../../contract/fault'
import { useHost, useWorkbench } from '../connection/connection'
import { useAttempt } from '../ui/use-attempt'
import type { OpenFailure } from './open-failure'

/** Opens libraries; the window follows by the session's event. What fails is handed to `onFailure`, else becomes a notice. */
export function useOpenLibrary(onFailure?: (failure: OpenFailure | null) => void): {
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
      onFailure?.(null)
      const library = await attempt(() =>
        workbench.openLibrary(choice).catch((error: unknown) => {
          if (onFailure === undefined) throw error
          const folder = choice.kind === 'folder' ? choice.folder : null
          onFailure({ fault: toFaultData(error), folder })
          return null
        }),
      )
      setOpening(false)
      return library !== null
    },
    [workbench, attempt, onFailure],
  )
  const chooseAndOpen = useCallback(async () => {
    const folder = await attempt(() => host.chooseLibraryFolder('open'))
    if (folder !== null) await open({ kind: 'folder', folder })
  }, [host, attempt, open])
  return { isOpening, open, chooseAndOpen }
}
