import { useCallback, useEffect, useRef, useState } from 'react'
import type { Preferences } from '../../contract/preferences'
import { useAttempt } from '../ui/use-attempt'
import { useWorkbench } from './connection'
import { useStandingPreferences } from './session'

type Wish = Partial<Preferences>
const nothing: Wish = {}

/**
 * The preferences in force and how to change them. A wish holds at once: the next press may come before the answer, and goes on
 * from it. Wishes are sent in their order.
 */
export function usePreferences(): {
  readonly preferences: Preferences
  readonly change: (wish: Wish) => void
} {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const standing = useStandingPreferences()
  const [wished, setWished] = useState(nothing)
  const underWay = useRef(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const known = useRef(standing)
  // What others change shows again once one's own is settled.
  useEffect(() => {
    if (known.current !== standing && underWay.current === 0) setWished(nothing)
    known.current = standing
  }, [standing])
  const change = useCallback(
    (wish: Wish) => {
      setWished((before) => ({ ...before, ...wish }))
      underWay.current += 1
      last.current = last.current.then(async () => {
        const answer = await attempt(() => workbench.changePreferences(wish))
        underWay.current -= 1
        if (answer === null) setWished(nothing)
      })
    },
    [workbench, attempt],
  )
  return { preferences: { ...standing, ...wished }, change }
}
