import { setImmediate } from 'node:timers/promises'

const sliceMs = 20

/** Runs work to its end, letting other calls in between its pieces. */
export async function runInSlices<Value>(work: Iterator<undefined, Value>): Promise<Value> {
  let since = performance.now()
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value
    if (performance.now() - since < sliceMs) continue
    await setImmediate()
    since = performance.now()
  }
}
