/** Work that is done beside other work. What fails is kept for whoever asks next. */
export interface SideBySide {
  /** Begins as soon as there is room. Throws what failed before. */
  begin(work: () => Promise<void>): Promise<void>
  /** Resolves when nothing is under way any more. */
  rest(): Promise<void>
  /** Throws what failed. */
  check(): void
}

// A disk asked for several files at once makes them safe in about the time of one; Node has four threads for files.
const most = 4

export function sideBySide(): SideBySide {
  const running = new Set<Promise<unknown>>()
  const failures: unknown[] = []
  const check = () => {
    if (failures.length > 0) throw failures[0]
  }
  return {
    async begin(work) {
      while (running.size >= most) await Promise.race(running)
      check()
      const run: Promise<unknown> = work()
        .catch((error: unknown) => failures.push(error))
        .finally(() => running.delete(run))
      running.add(run)
    },
    async rest() {
      await Promise.all(running)
    },
    check,
  }
}
