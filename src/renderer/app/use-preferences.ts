import { useCallback } from 'react'
import type { Preferences } from '../../contract/preferences'
import { useWorkbench } from '../connection/connection'
import { useStandingPreferences } from '../connection/session'
import { useAttempt } from '../ui/use-attempt'

export const smallestText = 12
export const largestText = 28

/** The preferences in force and how to change them; the change comes back as an event. */
export function usePreferences(): {
  readonly preferences: Preferences
  readonly change: (change: Partial<Preferences>) => void
} {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const preferences = useStandingPreferences()
  const change = useCallback(
    (wish: Partial<Preferences>) => void attempt(() => workbench.changePreferences(wish)),
    [workbench, attempt],
  )
  return { preferences, change }
}
