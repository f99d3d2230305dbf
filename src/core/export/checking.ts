import { Fault } from '../../contract/fault'
import type { Call } from '../../contract/workbench'

/** Work on a bundle that is watched: counted as it goes, and stopped when it is to be. */
export interface Checking {
  /** So many more things are to be looked at. */
  readonly expect: (more: number) => void
  /** One more was. Faults: `work/cancelled`. */
  readonly step: () => void
  /** Faults: `work/cancelled`. */
  readonly goOn: () => void
}

export function startChecking({ signal, onProgress }: Partial<Call>): Checking {
  let [done, total] = [0, 0]
  const goOn = () => {
    if (signal?.aborted === true) throw new Fault('work/cancelled')
  }
  return {
    goOn,
    expect(more) {
      total += more
    },
    step() {
      goOn()
      done += 1
      onProgress?.({ done, total, failed: 0 })
    },
  }
}
