import type { Backup } from '../../contract/safekeeping'

type Rotated = Pick<Backup, 'name' | 'sequence' | 'madeAt' | 'reason'>

const hourly = 6
const daily = 7
const named = 10

/**
 * The backups that newer ones have made superfluous. Of the timed ones the last six stay, and the last of each of the
 * seven last days that have any; of those with a reason, the last ten of each. What is newer is told by the sequence
 * alone: a day is only a name here, so a clock that jumps to and fro can add a day but takes none of the last six away.
 */
export function chooseExpired<One extends Rotated>(backups: readonly One[]): readonly One[] {
  const newestFirst = backups.toSorted((one, other) => other.sequence - one.sequence)
  const timed = newestFirst.filter(({ reason }) => reason === 'timed')
  const lastOfDay = new Map<string, One>()
  for (const backup of timed) {
    const day = backup.madeAt.slice(0, 10)
    if (!lastOfDay.has(day)) lastOfDay.set(day, backup)
  }
  const kept = new Set<One>([...timed.slice(0, hourly), ...[...lastOfDay.values()].slice(0, daily)])
  const counts = new Map<string, number>()
  for (const backup of newestFirst) {
    if (backup.reason === 'timed') continue
    const place = counts.get(backup.reason) ?? 0
    counts.set(backup.reason, place + 1)
    if (place < named) kept.add(backup)
  }
  return backups.filter((backup) => !kept.has(backup))
}
