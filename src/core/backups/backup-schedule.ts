import type { IsoTime } from '../../contract/model'
import type { Library } from '../library/open-library'
import type { Backups } from './open-backups'

/** Calls back again and again until the returned function is called. The work never rejects. */
export type Repeat = (work: () => Promise<void>, everyMs: number) => () => void

/** By the clock of the machine; it does not keep the program running. */
export const repeat: Repeat = (work, everyMs) => {
  const timer = setInterval(() => void work(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const minute = 60_000
const hour = 60 * minute

/** An hour from the last one, in either direction: a clock that was put back must not stop backups for years. */
export const isBackupDue = (last: IsoTime | null, now: Date): boolean =>
  last === null || Math.abs(now.getTime() - Date.parse(last)) >= hour

/** Makes a timed backup of what has changed, at most one an hour. Returns what stops it. */
export function scheduleBackups(
  library: Pick<Library, 'onWrite' | 'now'>,
  backups: Backups,
  ports: { readonly repeat: Repeat; readonly onBug: (error: unknown) => void },
): () => void {
  // What an earlier run did may have no backup yet.
  let isChanged = true
  let isLooking = false
  library.onWrite(async () => {
    isChanged = true
  })
  const look = async () => {
    const last = (await backups.list()).find(({ reason }) => reason === 'timed')
    if (!isBackupDue(last?.madeAt ?? null, new Date(library.now()))) return
    isChanged = false
    try {
      await backups.makeIfChanged('timed')
    } catch (error) {
      isChanged = true
      throw error
    }
  }
  return ports.repeat(async () => {
    if (isLooking || !isChanged) return
    isLooking = true
    await look().catch(ports.onBug)
    isLooking = false
  }, minute)
}
