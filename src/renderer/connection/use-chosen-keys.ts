import { useMemo } from 'react'
import type { Preferences } from '../../contract/preferences'
import { usePreferences } from './preferences'

/** The user's own shortcuts of one key. */
export function useChosenKeys(): Pick<Preferences, 'keys' | 'singleKeys'> {
  const { keys, singleKeys } = usePreferences()
  return useMemo(() => ({ keys, singleKeys }), [keys, singleKeys])
}
