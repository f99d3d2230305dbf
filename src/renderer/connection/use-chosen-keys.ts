import { useMemo } from 'react'
import type { Preferences } from '../../contract/preferences'
import { useStandingPreferences } from './session'

/** The user's own shortcuts of one key. */
export function useChosenKeys(): Pick<Preferences, 'keys' | 'singleKeys'> {
  const { keys, singleKeys } = useStandingPreferences()
  return useMemo(() => ({ keys, singleKeys }), [keys, singleKeys])
}
