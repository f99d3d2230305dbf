import { startTransition, useEffect, useRef, useState } from 'react'
import { Fault, type FaultData } from '../../contract/fault'
import type { Workbench } from '../../contract/workbench'
import { type Concern, concerns } from './change-log'
import { useChangeLog, useWorkbench } from './connection'
import { keepEqualParts } from './keep-equal-parts'
import { createQuestion } from './question'

/** `ready` keeps the last answer while a newer one is on its way; `refreshing`: it is the answer to an earlier key. */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly value: Value; readonly refreshing: boolean }

/** Asked again when something changes that it concerns. */
export interface Query<Value> extends Concern {
  /** Equal keys are the same question; another key asks anew and drops the answer under way. */
  readonly key: string
  /** null: there is nothing to ask; it stays `loading`. */
  readonly ask: ((workbench: Workbench, signal: AbortSignal) => Promise<Value>) | null
  /** The answer to another key stays visible until the new one is there (search as you type). */
  readonly keep?: 'last-answer' | undefined
  /** Nothing else changes the answer: it need not be asked again when the view that was away comes back. */
  readonly holds?: 'until-changed' | undefined
}

interface Answer<Value> {
  readonly key: string
  readonly state: Loaded<Value>
}

// The same one each time: what depends on it is not reckoned anew.
const loading: Loaded<never> = { kind: 'loading' }

/** One question to the workbench, asked again whenever its answer may have changed. An equal answer renders nothing anew. */
export function useQuery<Value>(query: Query<Value>): Loaded<Value> {
  const workbench = useWorkbench()
  const latest = useRef(query)
  latest.current = query
  const [answer, setAnswer] = useState<Answer<Value> | null>(null)
  const { key } = query
  const hasQuestion = query.ask !== null
  const log = useChangeLog()
  const settled = useRef<{ readonly key: string; readonly count: number } | null>(null)

  useEffect(() => {
    if (!hasQuestion) return
    const question = createQuestion<Value>(
      async (signal) => {
        const { count } = log
        const { ask } = latest.current
        // Rendered without a question, which is about to be dropped.
        if (ask === null) throw new Fault('work/cancelled')
        const value = await ask(workbench, signal)
        if (!signal.aborted) settled.current = { key, count }
        return value
      },
      // A long list is rendered in slices, so that the hand is never kept waiting for an answer.
      (state) => startTransition(() => setAnswer((last) => keepEqualParts(last, { key, state }))),
    )
    const stop = workbench.listen((event) => {
      if (event.kind === 'changed' && concerns(event, latest.current)) question.askSoon()
    })
    const { holds } = latest.current
    const { current: last } = settled
    const isKnown = holds !== undefined && last?.key === key
    if (!isKnown || log.hasChangedSince(last.count, latest.current)) question.ask()
    return () => {
      stop()
      question.drop()
    }
  }, [workbench, log, key, hasQuestion])

  if (!hasQuestion || answer === null) return loading
  if (answer.key !== key && query.keep === undefined) return loading
  const { state } = answer
  return state.kind === 'ready' && answer.key !== key ? { ...state, refreshing: true } : state
}
