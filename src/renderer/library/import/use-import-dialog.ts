import { useCallback, useMemo, useRef, useState } from 'react'
import type { Progress } from '../../../contract/exchange'
import { Fault, type FaultData, toFaultData } from '../../../contract/fault'
import type { ImportKind } from '../../../contract/import-kinds'
import type { FileSource, ImportLine, ImportSource } from '../../../contract/importing'
import type { Call } from '../../../contract/workbench'
import { useHost, useWorkbench } from '../../connection/connection'
import { useStanding } from '../../connection/session'
import { useAttempt } from '../../ui/use-attempt'
import { carriedTicks, type PlanChoice } from './plan-choice'
import { takeAgain, withTaken } from './take-again'

/** How far a person has come on the way to an import. */
export type ImportStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  /** Files are on their way to the program. */
  | { readonly kind: 'gathering'; readonly progress: Progress }
  | { readonly kind: 'planning'; readonly progress: Progress }
  /** `ticked`: what is at first. */
  | ({ readonly kind: 'planned' } & PlanChoice)
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }

/** The same for as long as the window is open: what only acts is not rendered for every file that is counted. */
export interface ImportDialogActs {
  /** Opens the dialog with nothing chosen. */
  readonly open: () => void
  /** Lets the host ask for what to bring in, then looks at it. */
  readonly choose: (what: ImportKind) => Promise<void>
  readonly receive: (drop: DataTransfer) => Promise<void>
  /** Looks at sources, with those the dialog shows already; what is no article goes where it belongs. */
  readonly lookAt: (sources: readonly ImportSource[], asked?: ImportKind) => Promise<void>
  /** Keeps what was ticked for when sources are looked at again. */
  readonly keepTicks: (choice: PlanChoice) => void
  /** Looks again at what was chosen, and at what was unreadable as it is now. */
  readonly lookAgain: (unreadable: readonly ImportLine[]) => Promise<void>
  /** Stops what is under way and forgets what was chosen. */
  readonly close: () => void
}

/**
 * Takes files that are no articles to where they belong and answers true; false: they are looked at here. `asked` is what a
 * person asked to bring in, null when files just came.
 */
export type Divert = (files: readonly FileSource[], asked: ImportKind | null) => boolean

const isOfArticles = (asked: ImportKind): boolean => asked === 'files' || asked === 'folder'
const closed: ImportStep = { kind: 'closed' }
const counting: Progress = { done: 0, total: null, failed: 0 }

export function useImportDialog(divert: Divert): {
  readonly step: ImportStep
  readonly acts: ImportDialogActs
} {
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const owner = useStanding().session.library?.readOnly?.owner
  const [step, setStep] = useState<ImportStep>(closed)
  const latest = useRef(step)
  latest.current = step
  const sources = useRef<readonly ImportSource[]>([])
  const choice = useRef<PlanChoice | null>(null)
  const { begin, stop } = useOneCall()

  const plan = useCallback(async () => {
    const call = begin((progress) => setStep({ kind: 'planning', progress }))
    setStep({ kind: 'planning', progress: counting })
    const settle = (next: ImportStep) => !call.signal.aborted && setStep(next)
    await workbench.planImport({ sources: sources.current }, call).then(
      (answer) => {
        const next = { plan: answer, ticked: carriedTicks(choice.current, answer) }
        if (!call.signal.aborted) choice.current = next
        settle({ kind: 'planned', ...next })
      },
      (error: unknown) =>
        settle({ kind: 'failed', fault: toFaultData(error), retry: () => void plan() }),
    )
  }, [workbench, begin])
  const close = useCallback(() => {
    stop()
    sources.current = []
    choice.current = null
    setStep(closed)
  }, [stop])
  const lookAt = useCallback(
    async (more: readonly ImportSource[], asked?: ImportKind) => {
      if (more.length === 0) return
      const files = more.filter((source) => 'path' in source)
      if (files.length === more.length && divert(files, asked ?? null)) return close()
      sources.current = [...sources.current, ...more]
      await plan()
    },
    [plan, divert, close],
  )
  const gather = useCallback(
    async (ask: (call: Call) => Promise<readonly ImportSource[] | null>, asked?: ImportKind) => {
      const before = latest.current
      const call = begin((progress) => setStep({ kind: 'gathering', progress }))
      const found = await attempt(async () => {
        // Said before anything is chosen in vain.
        if (owner !== undefined && asked !== undefined && isOfArticles(asked))
          throw new Fault('library/read-only', { owner })
        return ask(call)
      })
      if (call.signal.aborted) return
      if (found !== null) await lookAt(found, asked)
      // What was being looked at was stopped for this.
      else if (before.kind === 'planning') await plan()
      else setStep(before.kind === 'planned' ? { ...before, ...choice.current } : before)
    },
    [begin, attempt, owner, lookAt, plan],
  )
  const choose = useCallback(
    (what: ImportKind) => gather((call) => host.chooseImport(what, call), what),
    [gather, host],
  )
  const receive = useCallback(
    (drop: DataTransfer) => gather((call) => host.receiveDrop(drop, call)),
    [gather, host],
  )
  const lookAgain = useCallback(
    async (unreadable: readonly ImportLine[]) => {
      const again = await attempt(() => takeAgain(host, unreadable))
      if (again === null || again.size === 0) return
      sources.current = withTaken(sources.current, again)
      await plan()
    },
    [attempt, host, plan],
  )
  const open = useCallback(() => setStep({ kind: 'choosing' }), [])
  const keepTicks = useCallback((next: PlanChoice) => {
    choice.current = next
  }, [])
  const acts = useMemo(
    () => ({ open, choose, receive, lookAt, keepTicks, lookAgain, close }),
    [open, choose, receive, lookAt, keepTicks, lookAgain, close],
  )
  return { step, acts }
}

/** One call at a time: beginning another, or stopping, ends the last one, which is then heard no more. */
function useOneCall() {
  const controller = useRef(new AbortController())
  const stop = useCallback(() => controller.current.abort(), [])
  const begin = useCallback(
    (onProgress: (progress: Progress) => void): Call => {
      stop()
      controller.current = new AbortController()
      const { signal } = controller.current
      return { signal, onProgress: (progress) => !signal.aborted && onProgress(progress) }
    },
    [stop],
  )
  return { begin, stop }
}
