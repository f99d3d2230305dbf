import { Fault } from '../../contract/fault'
import type { FilePort } from './file-port'

/** Whether what memory holds is on the disk. */
export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly fault: Fault }

export interface Saver {
  /** Resolves when what was unsaved is on the disk. After a failure it is tried again for a minute. Fault: `storage/failed`. */
  save(): Promise<void>
  /** Ends trying again. */
  stop(): void
}

/** Saves with `write` and says how it stands: once failed, it is failed until everything is saved. */
export function createSaver(
  write: () => Promise<void>,
  isSaved: () => boolean,
  onSaving: (saving: Saving) => void,
  { wait }: Pick<FilePort, 'wait'>,
): Saver {
  const stopped = new AbortController()
  let hasFailed = false

  const save = async () => {
    if (!hasFailed) onSaving({ state: 'saving' })
    try {
      await write()
    } catch (error) {
      if (error instanceof Fault) onSaving({ state: 'failed', fault: error })
      // Waiting is broken off when the store closes.
      if (!hasFailed) void tryAgain().catch(() => undefined)
      hasFailed = true
      throw error
    }
    if (!isSaved()) return
    hasFailed = false
    onSaving({ state: 'saved' })
  }
  const tryAgain = async () => {
    for (let pause = 250, waited = 0; waited < 60_000; waited += pause, pause *= 2) {
      await wait(pause, stopped.signal)
      if (!hasFailed) return
      // Said by `save` itself.
      await save().catch(() => undefined)
    }
  }
  return { save, stop: () => stopped.abort() }
}
