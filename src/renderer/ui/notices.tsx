/** Short messages at the foot of the window: what was done (with a way back) and what failed. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import type { FaultCode } from '../../contract/fault'

export interface Notice {
  readonly tone: 'done' | 'failed'
  readonly text: string
  /** The fault it tells of. */
  readonly code?: FaultCode | undefined
  /** One thing to do about it, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

export interface ShownNotice extends Notice {
  readonly id: number
}

interface Notices {
  readonly shown: readonly ShownNotice[]
  readonly show: (notice: Notice) => void
  readonly dismiss: (id: number) => void
}

const NoticesContext = createContext<Notices | null>(null)
const mostShown = 3

export function NoticesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<readonly ShownNotice[]>([])
  const show = useCallback(
    (notice: Notice) =>
      setShown((before) => {
        const id = (before.at(-1)?.id ?? 0) + 1
        // What was done before is old news, and its way back would now undo something else.
        const failures = before.filter(({ tone }) => tone === 'failed')
        return [...failures, { ...notice, id }].slice(-mostShown)
      }),
    [],
  )
  const dismiss = useCallback(
    (id: number) => setShown((before) => before.filter((notice) => notice.id !== id)),
    [],
  )
  const notices = useMemo(() => ({ shown, show, dismiss }), [shown, show, dismiss])
  return <NoticesContext value={notices}>{children}</NoticesContext>
}

export function useNotices(): Notices {
  const notices = useContext(NoticesContext)
  if (notices === null) throw new Error('used outside NoticesProvider')
  return notices
}
