import { startTransition, useEffect, useRef, useState } from 'react'
import type { ChangeArea } from '../../contract/change-areas'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { ArticleId } from '../../contract/model'
import type { Workbench } from '../../contract/workbench'
import { useWorkbench } from './connection'
import { keepEqualParts } from './keep-equal-parts'

/** `ready` keeps the last answer while a newer one is on its way (`refreshing`). */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly value: Value; readonly refreshing: boolean }

export interface Query<Value> {
  /** Equal keys are the same question; another key asks anew and drops the answer under way. */
  readonly key: string
  readonly ask: (workbench: Workbench, signal: AbortSignal) => Promise<Value>
  /** Asked again when one of these changes. */
  readonly areas: readonly ChangeArea[]
  /** Only changes that may concern this article. */
  readonly article?: ArticleId | undefined
  /** The answer to another key stays visible until the new one is there (search as you type). */
  readonly keep?: 'last-answer' | undefined
}

interface Answer<Value> {
  readonly key: string
  /** The key and the round it was asked in. */
  readonly question: string
  readonly state: Loaded<Value>
}

/** One question to the workbench, asked again whenever its answer may have changed. */
export function useQuery<Value>(query: Query<Value>): Loaded<Value> {
  const workbench = useWorkbench()
  const latest = useRef(query)
  latest.current = query
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<Answer<Value> | null>(null)
  const question = `${round} ${query.key}`

  useEffect(
    () =>
      workbench.listen((event) => {
        if (event.kind !== 'changed') return
        const { areas, article } = latest.current
        const concerned =
          article === undefined || event.articles === null || event.articles.includes(article)
        if (concerned && areas.some((area) => event.areas.includes(area)))
          setRound((last) => last + 1)
      }),
    [workbench],
  )

  useEffect(() => {
    const controller = new AbortController()
    const { key, ask } = latest.current
    const settle = (state: Loaded<Value>) => {
      // A long list is rendered in slices, so that the hand is never kept waiting for an answer.
      if (controller.signal.aborted) return
      startTransition(() =>
        setAnswer((last) => ({ key, question, state: keepEqualParts(last?.state ?? null, state) })),
      )
    }
    ask(workbench, controller.signal).then(
      (value) => settle({ kind: 'ready', value, refreshing: false }),
      (error: unknown) =>
        settle({
          kind: 'failed',
          fault: toFaultData(error),
          retry: () => setRound((last) => last + 1),
        }),
    )
    return () => controller.abort()
  }, [workbench, question])

  if (answer === null || (answer.key !== query.key && query.keep === undefined))
    return { kind: 'loading' }
  const { state } = answer
  return state.kind === 'ready' && answer.question !== question
    ? { ...state, refreshing: true }
    : state
}
