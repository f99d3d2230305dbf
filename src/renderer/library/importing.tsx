/** Imports under way and what came of them. Lives above the views, so that an import goes on while the user works. */
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
import type { ImportReport, Progress } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { ImportSource } from '../../contract/importing'
import { useHost, useWorkbench } from '../connection/connection'
import { useStanding } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { mergeReports } from './merge-reports'
import { messages } from './messages'

export interface Importing {
  /** null: nothing is being imported. */
  readonly progress: Progress | null
  /** Of all imports since it was last dismissed. */
  readonly report: ImportReport | null
  /** Imports one after the other: a further one waits for its turn. */
  readonly start: (sources: readonly ImportSource[]) => Promise<void>
  /** Lets the host ask what to import, then imports it. */
  readonly choose: (what: 'files' | 'folder') => Promise<void>
  readonly receive: (drop: DataTransfer) => Promise<void>
  readonly cancel: () => void
  readonly dismiss: () => void
}

const ImportingContext = createContext<Importing | null>(null)
const counting: Progress = { done: 0, total: null, failed: 0 }

export function ImportingProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const host = useHost()
  const attempt = useAttempt()
  const owner = useStanding().session.library?.readOnly?.owner
  const { progress, report, start, cancel, dismiss } = useImports()
  const choose = useCallback(
    async (what: 'files' | 'folder') => {
      const sources = await attempt(async () => {
        // Said before anything is chosen in vain.
        if (owner !== undefined) throw new Fault('library/read-only', { owner })
        return host.chooseImport(what)
      })
      if (sources !== null) await start(sources)
    },
    [host, attempt, start, owner],
  )
  const receive = useCallback(
    async (drop: DataTransfer) => {
      const sources = await attempt(() => host.receiveDrop(drop))
      if (sources !== null) await start(sources)
    },
    [host, attempt, start],
  )
  const importing = useMemo(
    () => ({ progress, report, start, choose, receive, cancel, dismiss }),
    [progress, report, start, choose, receive, cancel, dismiss],
  )
  return <ImportingContext value={importing}>{children}</ImportingContext>
}

export function useImporting(): Importing {
  const importing = useContext(ImportingContext)
  if (importing === null) throw new Error('used outside ImportingProvider')
  return importing
}

function useImports(): Pick<Importing, 'progress' | 'report' | 'start' | 'cancel' | 'dismiss'> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const announce = useAnnouncement()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const controller = useRef<AbortController | null>(null)
  const last = useRef<Promise<void>>(Promise.resolve())

  const run = useCallback(
    async (sources: readonly ImportSource[]) => {
      const stop = new AbortController()
      controller.current = stop
      setProgress(counting)
      const call = { signal: stop.signal, onProgress: setProgress }
      const answer = await attempt(() => workbench.importFiles({ sources }, call))
      setProgress(null)
      if (answer === null) return
      setReport((earlier) => mergeReports(earlier, answer))
      announce(answer)
    },
    [workbench, attempt, announce],
  )
  const start = useCallback(
    (sources: readonly ImportSource[]) => {
      if (sources.length > 0) last.current = last.current.then(() => run(sources))
      return last.current
    },
    [run],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  const dismiss = useCallback(() => setReport(null), [])
  return { progress, report, start, cancel, dismiss }
}

/** Says that an import is done to those who went on working elsewhere, with a way to its report. */
function useAnnouncement(): (report: ImportReport) => void {
  const say = useSay(messages)
  const { show } = useNotices()
  const navigation = useNavigation()
  const latest = useRef(navigation)
  latest.current = navigation
  return useCallback(
    (report) => {
      const { place, go } = latest.current
      if (place.view === 'library') return
      const { panes, focused } = place
      show({
        tone: report.failed.length > 0 ? 'failed' : 'done',
        text: say('reportImported', { n: report.imported.length }),
        action: { label: say('reportShow'), run: () => go({ view: 'library', panes, focused }) },
      })
    },
    [say, show],
  )
}
