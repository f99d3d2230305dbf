/** The bundle that is looked at, and what is known of it. Lives above the views and libraries, so that a check goes on while the user works. */
import { type ReactElement, type ReactNode, useCallback, useRef, useState } from 'react'
import type { BundleImport, BundleReport } from '../../contract/bundles'
import type { Progress } from '../../contract/exchange'
import { type FaultData, toFaultData } from '../../contract/fault'
import { type FileSource, fileNameOf, readablePath } from '../../contract/importing'
import type { Call } from '../../contract/workbench'
import { useHost, useWorkbench } from '../connection/connection'
import { useStanding } from '../connection/session'
import { requiredContext } from '../ui/required-context'
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
  /** Checks what was dropped. */
  readonly receive: (drop: DataTransfer) => Promise<void>
  readonly checkAgain: () => Promise<void>
  /** Says what opening it would bring in. */
  readonly lookInside: () => Promise<void>
  /** Brings it into the library. */
  readonly open: () => Promise<BundleImport | null>
  readonly cancel: () => void
}

const unasked = { kind: 'unasked' } as const
const [BundleContext, useBundle] = requiredContext<BundleWork>('BundleProvider')

export { useBundle }

export function BundleProvider({ children }: { readonly children: ReactNode }): ReactElement {
  return <BundleContext value={useBundleWork()}>{children}</BundleContext>
}

function useBundleWork(): BundleWork {
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const [source, setSource] = useState<FileSource | null>(null)
  const [checking, setChecking] = useState<Step<BundleReport>>(unasked)
  const { follow, cancel } = useOneStep()
  const { forget, ...opening } = useOpening(source, follow)
  const check = useCallback(
    async (next: FileSource) => {
      setSource(next)
      forget()
      await follow(setChecking, (call) =>
        workbench.verifyBundle({ path: readablePath(next) }, call),
      )
    },
    [follow, workbench, forget],
  )
  const checkFirst = useCallback(
    async (ask: () => Promise<readonly FileSource[] | null>) => {
      const [first] = (await attempt(ask)) ?? []
      if (first !== undefined) await check(first)
    },
    [attempt, check],
  )
  return {
    name: source === null ? null : fileNameOf(source),
    checking,
    ...opening,
    choose: () => checkFirst(() => host.chooseImport('bundle')),
    receive: (drop) => checkFirst(() => host.receiveDrop(drop)),
    check,
    checkAgain: async () => {
      if (source !== null) await check(source)
    },
    cancel,
  }
}

/** What the bundle would bring into the open library, and bringing it in. */
function useOpening(source: FileSource | null, follow: Follow) {
  const workbench = useWorkbench()
  const [preview, setPreview] = useInLibrary<BundleImport>()
  const [opening, setOpening] = useInLibrary<BundleImport>()
  const forget = useCallback(() => {
    setPreview(unasked)
    setOpening(unasked)
  }, [setPreview, setOpening])
  const lookInside = async () => {
    if (source === null) return
    setOpening(unasked)
    await follow(setPreview, (call) => workbench.previewBundle({ path: source.path }, call))
  }
  const open = async () =>
    source === null
      ? null
      : follow(setOpening, (call) => workbench.importBundle({ path: source.path }, call))
  return { preview, opening, forget, lookInside, open }
}

/** A step of work on the open library; in another library it was never asked for. */
function useInLibrary<Answer>() {
  const library = useStanding().session.library?.id ?? null
  const [last, setLast] = useState({ library, step: unasked as Step<Answer> })
  const set = useCallback((step: Step<Answer>) => setLast({ library, step }), [library])
  return [last.library === library ? last.step : unasked, set] as const
}

type Follow = ReturnType<typeof useOneStep>['follow']

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
