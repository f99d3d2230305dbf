import type { Progress } from '../../contract/exchange'

const windowMs = 10_000
const leastMs = 500

/** Tells progress with how fast it goes, measured over the last ten seconds, and how long the rest will take. */
export function createTimedProgress(
  tell: (progress: Progress) => void,
  clock: () => number,
): (progress: { done: number; total: number; failed: number }) => void {
  const seen: { readonly at: number; readonly done: number }[] = []
  return (progress) => {
    const now = clock()
    seen.push({ at: now, done: progress.done })
    while (seen.length > 2 && now - (seen[1]?.at ?? now) > windowMs) seen.shift()
    const [first] = seen
    const passed = now - (first?.at ?? now)
    const perSecond = ((progress.done - (first?.done ?? 0)) * 1000) / passed
    if (passed < leastMs || perSecond === 0) return tell(progress)
    const secondsLeft = (progress.total - progress.done) / perSecond
    return tell({ ...progress, perSecond, secondsLeft })
  }
}
