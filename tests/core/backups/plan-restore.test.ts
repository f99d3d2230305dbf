import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoTime, LabelId } from '../../../src/contract/model'
import { planRestore } from '../../../src/core/backups/plan-restore'
import type { LabelRecord, Put, Records, TableName } from '../../../src/core/storage/records'

const now = '2026-03-02T08:00:00.000Z' as IsoTime
const earlier = '2026-03-01T08:00:00.000Z' as IsoTime

type Labels = ReadonlyMap<string, LabelRecord>
const rowsOf =
  (labels: Labels) =>
  <Name extends TableName>(table: Name): ReadonlyMap<string, Records[Name]> =>
    (table === 'labels' ? labels : new Map()) as ReadonlyMap<string, Records[Name]>
const putsOf = (labels: Labels): readonly Put[] =>
  [...labels.values()].map((record) => ({ table: 'labels', record }))
const applied = (labels: Labels, puts: readonly Put[]): Labels => {
  const next = new Map(labels)
  for (const put of puts) if (put.table === 'labels') next.set(put.record.id, put.record)
  return next
}
/** What a person sees. */
const visible = (labels: Labels) =>
  [...labels.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name }) => `${id} ${name}`)
    .sort()

const anyLabels: fc.Arbitrary<Labels> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      rev: fc.nat({ max: 9 }),
      name: fc.option(fc.constantFrom('one', 'two')),
      deletedAt: fc.constantFrom(null, earlier),
    }),
    { selector: ({ id }) => id },
  )
  .map(
    (list) =>
      new Map(
        list.map((label) => [
          label.id,
          { ...label, id: label.id as LabelId, colour: 'yellow', changedAt: earlier },
        ]),
      ),
  )

describe('a restore', () => {
  it('shows just what the backup held, forgets no record and only raises revisions', () => {
    return fc.assert(
      fc.asyncProperty(anyLabels, anyLabels, async (present, backup) => {
        const { puts } = await planRestore(rowsOf(present), putsOf(backup), now)
        const after = applied(present, puts)
        expect(visible(after)).toEqual(visible(backup))
        for (const [id, { rev }] of present) expect(after.get(id)?.rev).toBeGreaterThanOrEqual(rev)
        for (const { record } of puts)
          expect(record.rev).toBeGreaterThan(present.get(record.id)?.rev ?? -1)
      }),
    )
  })

  it('counts just what a person sees change', () => {
    return fc.assert(
      fc.asyncProperty(anyLabels, anyLabels, async (present, backup) => {
        const { tables } = await planRestore(rowsOf(present), putsOf(backup), now)
        const before = new Map(visible(present).map((line) => [line[0], line]))
        const after = new Map(visible(backup).map((line) => [line[0], line]))
        const count = (when: (id: string) => boolean) => [...'abcdef'].filter(when).length
        expect(tables.find(({ table }) => table === 'labels')).toEqual({
          table: 'labels',
          added: count((id) => !before.has(id) && after.has(id)),
          removed: count((id) => before.has(id) && !after.has(id)),
          changed: count(
            (id) => before.has(id) && after.has(id) && before.get(id) !== after.get(id),
          ),
        })
      }),
    )
  })

  it('of what is there already changes nothing', () => {
    return fc.assert(
      fc.asyncProperty(anyLabels, anyLabels, async (present, backup) => {
        const once = applied(
          present,
          (await planRestore(rowsOf(present), putsOf(backup), now)).puts,
        )
        expect((await planRestore(rowsOf(once), putsOf(backup), now)).puts).toEqual([])
      }),
    )
  })
})
