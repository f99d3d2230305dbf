/** Imports under way and what came of them. Lives above the views, so that an import goes on while the user works. */
import { type ReactElement, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { ImportReport, Progress } from '../../contract/exchange'
import type { ImportLine, ImportSource } from '../../contract/importing'
import type { Call, Workbench } from '../../contract/workbench'
import { useHost, useWorkbench } from '../connection/connection'
import { nextTurn } from '../connection/next-turn'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { requiredContext } from '../ui/required-context'
import { useAttempt } from '../ui/use-attempt'
import { takeAgain } from './import/take-again'
import {
  type Divert,
  type ImportDialogActs,
  type ImportStep,
  useImportDialog,
} from './import/use-import-dialog'
import { mergeReports, withoutFailures } from './merge-reports'
import { messages } from './messages'

export interface ImportingState {
  readonly step: ImportStep
  /** null: nothing is being imported. */
  readonly progress: Progress | null
  /** Of all imports since it was last dismissed. */
  readonly report: ImportReport | null
}

export interface Importing extends ImportDialogActs {
  /**
   * Imports lines of a dry run, one import after the other: a further one waits for its turn. Ends the dialog. The report
   * names what the dry run could not read, too.
   */
  readonly importLines: (lines: readonly ImportLine[], unreadable: ImportReport['failed']) => void
  /** Imports again what could not be imported, which leaves the report for it. */
  readonly retry: (failed: ImportReport['failed']) => Promise<void>
  /** Goes on with an import that was cut off. */
  readonly resume: (id: string) => void
  readonly cancel: () => void
  readonly dismiss: () => void
}

const [ImportingContext, useImporting] = requiredContext<Importing>('ImportingProvider')
const [StateContext, useImportingState] = requiredContext<ImportingState>('ImportingProvider')

export { useImporting, useImportingState }

const counting: Progress = { done: 0, total: null, failed: 0 }

export function ImportingProvider({
  divert,
  children,
}: {
  readonly divert: Divert
  readonly children: ReactNode
}): ReactElement {
  const { step, acts } = useImportDialog(divert)
  const host = useHost()
  const attempt = useAttempt()
  const { progress, report, run, leave, cancel, dismiss } = useImports()
  const showLibrary = useWayToLibrary()
  const { close } = acts
  const bringIn = useCallback(
    (sources: readonly ImportSource[], unreadable: ImportReport['failed']) => {
      if (sources.length === 0) return
      run(async (workbench, call) => {
        const report = await workbench.importFiles({ sources }, call)
        return { ...report, failed: [...unreadable, ...report.failed] }
      })
    },
    [run],
  )
  const importLines = useCallback(
    (lines: readonly ImportLine[], unreadable: ImportReport['failed']) => {
      close()
      showLibrary()
      bringIn(
        lines.map(({ from }) => from),
        unreadable,
      )
    },
    [close, showLibrary, bringIn],
  )
  const retry = useCallback(
    async (failed: ImportReport['failed']) => {
      const again = await attempt(() => takeAgain(host, failed))
      if (again === null) return
      leave([...again.keys()])
      bringIn([...again.values()], [])
    },
    [host, attempt, leave, bringIn],
  )
  const resume = useCallback(
    (id: string) => {
      showLibrary()
      run((workbench, call) => workbench.resumeImport({ id }, call))
    },
    [showLibrary, run],
  )
  const importing = useMemo(
    () => ({ ...acts, importLines, retry, resume, cancel, dismiss }),
    [acts, importLines, retry, resume, cancel, dismiss],
  )
  const state = useMemo(() => ({ step, progress, report }), [step, progress, report])
  return (
    <ImportingContext value={importing}>
      <StateContext value={state}>{children}</StateContext>
    </ImportingContext>
  )
}

type Bring = (workbench: Workbench, call: Call) => Promise<ImportReport>

/** Imports one after the other, and one report of all of them. */
function useImports() {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const announce = useAnnouncement()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const controller = useRef<AbortController | null>(null)
  const last = useRef<Promise<void>>(Promise.resolve())

  const run = useCallback(
    (bring: Bring) => {
      const work = async () => {
        const stop = new AbortController()
        controller.current = stop
        setProgress(counting)
        // Thousands of names are put together for it: not in one step with closing the dialog.
        await nextTurn()
        const call = { signal: stop.signal, onProgress: setProgress }
        const answer = await attempt(() => bring(workbench, call))
        setProgress(null)
        if (answer === null) return
        setReport((earlier) => mergeReports(earlier, answer))
        announce(answer)
      }
      last.current = last.current.then(work)
    },
    [workbench, attempt, announce],
  )
  const leave = useCallback(
    (failed: ImportReport['failed']) =>
      setReport((earlier) => earlier && withoutFailures(earlier, failed)),
    [],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  const dismiss = useCallback(() => setReport(null), [])
  return { progress, report, run, leave, cancel, dismiss }
}

/** The import is told of in the library. */
function useWayToLibrary(): () => void {
  const navigation = useNavigation()
  const latest = useRef(navigation)
  latest.current = navigation
  return useCallback(() => {
    const { place, go } = latest.current
    if (place.view !== 'library')
      go({ view: 'library', panes: place.panes, focused: place.focused })
  }, [])
}

/** Says that an import is done to those who went on working elsewhere, with a way to its report. */
function useAnnouncement(): (report: ImportReport) => void {
  const say = useSay(messages)
  const { show } = useNotices()
  const { place } = useNavigation()
  const view = useRef(place.view)
  view.current = place.view
  const showLibrary = useWayToLibrary()
  return useCallback(
    (report) => {
      if (view.current === 'library') return
      show({
        tone: report.failed.length > 0 ? 'failed' : 'done',
        text: say('reportImported', { n: report.imported.length }),
        action: { label: say('reportShow'), run: showLibrary },
      })
    },
    [say, show, showLibrary],
  )
}
