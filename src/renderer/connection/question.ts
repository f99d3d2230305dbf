import { toFaultData } from '../../contract/fault'
import type { Loaded } from './use-query'

/** How long a question rests after an answer, in times of what the answer took, and at most. */
const restTimes = 2
const mostRestMs = 2000

export interface Question {
  readonly ask: () => void
  /**
   * Once for all changes that are heard of together, not before the question under way is answered, and after a rest: what
   * changes all the time, as in an import, is not to be asked for all the time. A quick answer needs next to no rest.
   */
  readonly askSoon: () => void
  /** What is under way is heard no more. */
  readonly drop: () => void
}

/** Asked as often as needed, one at a time; only the last answer counts. */
export function createQuestion<Value>(
  send: (signal: AbortSignal) => Promise<Value>,
  keep: (state: Loaded<Value>) => void,
): Question {
  // Only while an answer is on its way: to abort costs even where nothing is.
  let controller: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let standing: 'answered' | 'under-way' | 'outdated' = 'answered'
  let hasAnswer = false
  let restsUntil = 0
  const drop = () => {
    clearTimeout(timer)
    controller?.abort()
  }
  const askRested = () => {
    clearTimeout(timer)
    timer = setTimeout(ask, restsUntil - performance.now())
  }
  const ask = () => {
    drop()
    controller = new AbortController()
    standing = 'under-way'
    const { signal } = controller
    const asked = performance.now()
    const settle = (state: Loaded<Value>) => {
      if (signal.aborted) return
      controller = null
      const now = performance.now()
      restsUntil = now + Math.min(mostRestMs, restTimes * (now - asked))
      const isOutdated = standing === 'outdated'
      standing = 'answered'
      // However much changes meanwhile, the first answer is shown.
      if (!isOutdated || !hasAnswer) keep(state)
      hasAnswer = true
      if (isOutdated) askRested()
    }
    send(signal).then(
      (value) => settle({ kind: 'ready', value, refreshing: false }),
      (error: unknown) => settle({ kind: 'failed', fault: toFaultData(error), retry: ask }),
    )
  }
  return {
    ask,
    askSoon() {
      if (standing === 'answered') askRested()
      else standing = 'outdated'
    },
    drop,
  }
}
