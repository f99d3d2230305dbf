/** References on their way into the library. */
import { type ReactElement, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'
import type { ArticleId } from '../../contract/model'
import type { FaultyEntry, ReferencePlan } from '../../contract/references'
import { useWorkbench } from '../connection/connection'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { requiredContext } from '../ui/required-context'
import { useAttempt } from '../ui/use-attempt'
import { type MatchedEntry, proposedEntries } from './matched-entries'
import { messages } from './messages'

export type ReferencesStep =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }
  | {
      readonly kind: 'matched'
      readonly entries: readonly MatchedEntry[]
      readonly faulty: readonly FaultyEntry[]
      /** Articles that have a reference. */
      readonly attached: ReadonlySet<ArticleId>
    }

export interface ReferencesWork {
  readonly step: ReferencesStep
  /** Reads files of references and matches them to the library's articles; nothing is changed. */
  readonly lookAt: (files: readonly FileSource[]) => Promise<void>
  readonly change: (entries: readonly MatchedEntry[]) => void
  /** Attaches every entry that has an article, as one step. */
  readonly attach: () => Promise<void>
  readonly close: () => void
}

const [ReferencesContext, useReferences] = requiredContext<ReferencesWork>('ReferencesProvider')

export { useReferences }

export function ReferencesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  return <ReferencesContext value={useReferencesWork()}>{children}</ReferencesContext>
}

const closed: ReferencesStep = { kind: 'closed' }

function useReferencesWork(): ReferencesWork {
  const workbench = useWorkbench()
  const attachAll = useAttaching()
  const [step, setStep] = useState<ReferencesStep>(closed)
  const round = useRef(0)
  const close = useCallback(() => {
    round.current += 1
    setStep(closed)
  }, [])
  const lookAt = useCallback(
    async (files: readonly FileSource[]) => {
      round.current += 1
      const own = round.current
      setStep({ kind: 'reading' })
      const settle = (next: ReferencesStep) => round.current === own && setStep(next)
      try {
        const plans: ReferencePlan[] = []
        for (const { path } of files) plans.push(await workbench.previewReferences({ path }))
        settle({
          kind: 'matched',
          entries: proposedEntries(plans),
          faulty: plans.flatMap(({ failed }) => failed),
          attached: new Set(plans[0]?.attached),
        })
      } catch (error) {
        settle({ kind: 'failed', fault: toFaultData(error), retry: () => void lookAt(files) })
      }
    },
    [workbench],
  )
  const change = useCallback(
    (entries: readonly MatchedEntry[]) =>
      setStep((before) => (before.kind === 'matched' ? { ...before, entries } : before)),
    [],
  )
  const attach = useCallback(async () => {
    if (step.kind === 'matched' && (await attachAll(step.entries))) close()
  }, [step, attachAll, close])
  return useMemo(
    () => ({ step, lookAt, change, attach, close }),
    [step, lookAt, change, attach, close],
  )
}

/** Answers whether it worked; the notice offers the way back. */
function useAttaching(): (entries: readonly MatchedEntry[]) => Promise<boolean> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  return useCallback(
    async (entries) => {
      const attachments = entries.flatMap(({ article, reference }) =>
        article === null ? [] : [{ article, reference }],
      )
      const answer = await attempt(() => workbench.attachReferences({ attachments }))
      if (answer === null) return false
      const words = [
        say('attached', { n: attachments.length }),
        ...(answer.filled === 0 ? [] : [say('filled', { n: answer.filled })]),
      ]
      const undo = () => void attempt(() => workbench.undo({}))
      show({ tone: 'done', text: words.join(' '), action: { label: say('undo'), run: undo } })
      return true
    },
    [workbench, attempt, say, show],
  )
}
