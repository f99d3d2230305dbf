import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoTime } from '../../../src/contract/model'
import { type BackupReason, backupReasons } from '../../../src/contract/safekeeping'
import { chooseExpired } from '../../../src/core/backups/rotate-backups'

interface Made {
  readonly name: string
  readonly sequence: number
  readonly madeAt: IsoTime
  readonly reason: BackupReason
}
const made = (sequence: number, time: number, reason: BackupReason): Made => ({
  name: String(sequence),
  sequence,
  madeAt: new Date(time).toISOString() as IsoTime,
  reason,
})
const hour = 3_600_000
const start = Date.parse('2026-03-01T00:30:00Z')

/** Makes one backup after the other and rotates after each, as the program does. */
function keepThrough(all: readonly Made[]): readonly Made[] {
  let kept: readonly Made[] = []
  for (const one of all) {
    kept = [...kept, one]
    const expired = new Set(chooseExpired(kept))
    kept = kept.filter((backup) => !expired.has(backup))
  }
  return kept
}

const anyReason = fc.constantFrom(...backupReasons)
/** Any clock: it may stand still, run backwards, jump by decades. */
const anyTime = fc.integer({ min: 0, max: Date.parse('2090-01-01') })
const anyBackups = fc
  .array(fc.tuple(anyTime, anyReason), { maxLength: 80 })
  .map((list) => list.map(([time, reason], place) => made(place + 1, time, reason)))

describe('rotation', () => {
  it('keeps the last six hours and the last of each of seven days', () => {
    const hours = Array.from({ length: 24 * 10 }, (_, n) => made(n + 1, start + n * hour, 'timed'))
    const kept = keepThrough(hours).map(({ madeAt }) => madeAt.slice(0, 13))
    expect(kept).toEqual([
      '2026-03-04T23',
      '2026-03-05T23',
      '2026-03-06T23',
      '2026-03-07T23',
      '2026-03-08T23',
      '2026-03-09T23',
      ...['18', '19', '20', '21', '22', '23'].map((at) => `2026-03-10T${at}`),
    ])
  })

  it('never gives up the six newest timed ones nor the ten newest of any reason, whatever the clock does', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const kept = new Set(keepThrough(all))
        for (const reason of backupReasons) {
          const newest = all
            .filter((one) => one.reason === reason)
            .slice(reason === 'timed' ? -6 : -10)
          for (const one of newest) expect(kept).toContain(one)
        }
      }),
    )
  })

  it('keeps a bounded number, and each of the last seven days that any backup was made on', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const kept = all.filter((one) => !chooseExpired(all).includes(one))
        expect(kept.length).toBeLessThanOrEqual(6 + 7 + 10 * (backupReasons.length - 1))
        const days = all
          .filter(({ reason }) => reason === 'timed')
          .toReversed()
          .map(({ madeAt }) => madeAt.slice(0, 10))
        const keptDays = new Set(kept.map(({ madeAt }) => madeAt.slice(0, 10)))
        for (const day of [...new Set(days)].slice(0, 7)) expect(keptDays).toContain(day)
      }),
    )
  })

  it('survives a clock that was ten years ahead for an hour', () => {
    const before = Array.from({ length: 24 * 8 }, (_, n) => made(n + 1, start + n * hour, 'timed'))
    const ahead = made(200, Date.parse('2036-03-09T00:00:00Z'), 'timed')
    const after = Array.from({ length: 5 }, (_, n) =>
      made(201 + n, start + (192 + n) * hour, 'timed'),
    )
    const kept = keepThrough([...before, ahead, ...after]).map(({ madeAt }) => madeAt.slice(0, 10))
    expect(new Set(kept).size).toBe(7)
    expect(kept.at(0)).toBe('2026-03-04')
  })
})
