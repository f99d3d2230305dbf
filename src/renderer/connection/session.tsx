/** Where the program stands, kept up to date by its events: session, history and whether everything is on disk. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from 'react'
import type { Session, WorkbenchEvent } from '../../contract/exchange'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { History } from '../../contract/model'
import { useWorkbench } from './connection'
import { keepEqualParts } from './keep-equal-parts'

export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly fault: FaultData }

export interface Standing {
  readonly session: Session
  readonly history: History
  readonly saving: Saving
}

export type StandingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly standing: Standing }

// What hardly ever changes is apart, so that work going on does not draw anew whatever depends on it.
const StandingContext = createContext<Standing | null>(null)
const ReadOnlyContext = createContext(false)
const noHistory: History = { undo: null, redo: null }

/** Asks once and then follows the events. */
export function useStandingState(): StandingState {
  const workbench = useWorkbench()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<StandingState>({ kind: 'loading' })
  useEffect(() => {
    let current = true
    const stop = workbench.listen((event) => {
      const hear = () => setState((before) => follow(before, event))
      // Work that goes on tells of itself many times a second: the hand comes first.
      if (event.kind === 'session') hear()
      else startTransition(hear)
    })
    const ask = async () => {
      const session = await workbench.describeSession({})
      const history = session.library === null ? noHistory : await workbench.describeHistory({})
      return { session, history, saving: { state: 'saved' } as const }
    }
    ask().then(
      (standing) => {
        if (!current) return
        setState({ kind: 'ready', standing })
        // A window that comes later hears what is not saved only when it is tried again; the events tell the rest.
        if (standing.session.library !== null && standing.session.library.readOnly === undefined)
          workbench.retrySaving({}).catch(() => undefined)
      },
      (error: unknown) =>
        current &&
        setState({
          kind: 'failed',
          fault: toFaultData(error),
          retry: () => setAttempt(attempt + 1),
        }),
    )
    return () => {
      current = false
      stop()
    }
  }, [workbench, attempt])
  return state
}

function follow(before: StandingState, event: WorkbenchEvent): StandingState {
  if (before.kind !== 'ready') return before
  const { standing } = before
  const next = (change: Partial<Standing>): StandingState => ({
    kind: 'ready',
    standing: { ...standing, ...change },
  })
  switch (event.kind) {
    case 'session': {
      const same = event.session.library?.id === standing.session.library?.id
      const session = keepEqualParts(standing.session, event.session)
      return next({ session, history: same ? standing.history : noHistory })
    }
    case 'changed': {
      const session = { ...standing.session, library: event.library }
      return next({ session: keepEqualParts(standing.session, session), history: event.history })
    }
    case 'saving':
      return next({ saving: event })
  }
}

export function StandingProvider({
  standing,
  children,
}: {
  readonly standing: Standing
  readonly children: ReactNode
}): ReactElement {
  const { library } = standing.session
  return (
    <StandingContext value={standing}>
      <ReadOnlyContext value={library?.readOnly !== undefined}>{children}</ReadOnlyContext>
    </StandingContext>
  )
}

/** Session, history and saving; only inside the app, where they are known. */
export function useStanding(): Standing {
  const standing = useContext(StandingContext)
  if (standing === null) throw new Error('used outside StandingProvider')
  return standing
}

/** Whether another process has the library, so that it can only be read here. */
export const useIsReadOnly = (): boolean => useContext(ReadOnlyContext)
