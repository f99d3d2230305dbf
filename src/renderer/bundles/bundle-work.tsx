/** The bundle that is looked at, and what is known of it. Lives above the views, so that a check goes on while the user works. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { BundleImport, BundleReport } from '../../contract/bundles'
import type { Progress } from '../../contract/exchange'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'
import type { Call } from '../../contract/workbench'
import { useHost, useWorkbench } from '../connection/connection'
import { useAttempt } from '../ui/use-attempt'

/** Work with an answer; `unasked` when it was stopped. */
export type Step<Answer> =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly fault: FaultData }
  | { readonly kind: 'done'; readonly answer: Answer }

export interface BundleWork {
  /** What it is called; null when none was chosen. */
  readonly name: string | null
  readonly checking: Step<BundleReport>
  readonly preview: Step<BundleImport>
  readonly opening: Step<BundleImport>
  readonly choose: () => Promise<void>
  readonly check: (source: FileSource) => Promise<void>
  readonly checkAgain: () => Promise<void>
  /** Says what opening it would bring in. */
  readonly lookInside: () => Promise<void>
  /** Brings it into the library. */
  readonly open: () => Promise<BundleImport | null>
  readonly cancel: () => void
}

const unasked = { kind: 'unasked' } as const
const BundleContext = createContext<BundleWork | null>(null)

export function BundleProvider({ children }: { readonly children: ReactNode }): ReactElement {
  return <BundleContext value={useBundleWork()}>{children}</BundleContext>
}

export function useBundle(): BundleWork {
  const work = useContext(BundleContext)
  if (work === null) throw new Error('used outside BundleProvider')
  return work
}

function useBundleWork(): BundleWork {
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const [source, setSource] = useState<FileSource | null>(null)
  const [checking, setChecking] = useState<Step<BundleReport>>(unasked)
  const [preview, setPreview] = useState<Step<BundleImport>>(unasked)
  const [opening, setOpening] = useState<Step<BundleImport>>(unasked)
  const { follow, cancel } = useOneStep()

  const check = useCallback(
    async (next: FileSource) => {
      setSource(next)
      setPreview(unasked)
      setOpening(unasked)
      await follow(setChecking, (call) => workbench.verifyBundle({ path: next.path }, call))
    },
    [follow, workbench],
  )
  const choose = useCallback(async () => {
    const [chosen] = (await attempt(() => host.chooseImport('bundle'))) ?? []
    if (chosen !== undefined) await check(chosen)
  }, [attempt, host, check])
  const onSource = useCallback(
    async <Answer,>(work: (source: FileSource) => Promise<Answer>) =>
      source === null ? null : work(source),
    [source],
  )
  return useMemo(
    () => ({
      name: source === null ? null : nameOf(source),
      checking,
      preview,
      opening,
      choose,
      check,
      checkAgain: async () => void (await onSource(check)),
      lookInside: async () =>
        void (await onSource(({ path }) => {
          setOpening(unasked)
          return follow(setPreview, (call) => workbench.previewBundle({ path }, call))
        })),
      open: () =>
        onSource(({ path }) =>
          follow(setOpening, (call) => workbench.importBundle({ path }, call)),
        ),
      cancel,
    }),
    [source, checking, preview, opening, choose, check, onSource, follow, workbench, cancel],
  )
}

/** One piece of work at a time: a further one stops the one before, which is then heard no more. */
function useOneStep() {
  const controller = useRef(new AbortController())
  const follow = useCallback(
    async <Answer,>(
      set: (step: Step<Answer>) => void,
      ask: (call: Call) => Promise<Answer>,
    ): Promise<Answer | null> => {
      controller.current.abort()
      const own = new AbortController()
      controller.current = own
      const say = (step: Step<Answer>) => controller.current === own && set(step)
      say({ kind: 'running', progress: null })
      try {
        const onProgress = (progress: Progress) => say({ kind: 'running', progress })
        const answer = await ask({ signal: own.signal, onProgress })
        say({ kind: 'done', answer })
        return answer
      } catch (error) {
        const fault = toFaultData(error)
        say(fault.code === 'work/cancelled' ? unasked : { kind: 'failed', fault })
        return null
      }
    },
    [],
  )
  const cancel = useCallback(() => controller.current.abort(), [])
  return { follow, cancel }
}

const nameOf = ({ path, name = path }: FileSource): string => name.split(/[\\/]/).at(-1) ?? name
