/** The user's preferences as the whole window sees them. */
import {
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Preferences } from '../../contract/preferences'
import { requiredContext } from '../ui/required-context'
import { useAttempt } from '../ui/use-attempt'
import { useWorkbench } from './connection'

type Wish = Partial<Preferences>
type Change = (wish: Wish) => void
const nothing: Wish = {}

/** The preferences in force. */
const [PreferencesContext, usePreferences] = requiredContext<Preferences>('PreferencesProvider')
const [ChangeContext, useChangePreferences] = requiredContext<Change>('PreferencesProvider')

export { useChangePreferences, usePreferences }

/**
 * A wish holds at once for all that ask here: the next press may come before the answer, and goes on from it. Theme, language
 * and the size of letters are the document's own, above this, and follow when the wish is kept. Wishes are sent in their
 * order; one that is refused is taken back with a notice.
 */
export function PreferencesProvider({
  standing,
  children,
}: {
  /** As they are kept. */
  readonly standing: Preferences
  readonly children: ReactNode
}): ReactElement {
  const workbench = useWorkbench()
  const attempt = useAttempt()
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
  const preferences = useMemo(() => ({ ...standing, ...wished }), [standing, wished])
  return (
    <ChangeContext value={change}>
      <PreferencesContext value={preferences}>{children}</PreferencesContext>
    </ChangeContext>
  )
}
