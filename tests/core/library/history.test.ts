import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoTime, LabelId } from '../../../src/contract/model'
import {
  addStep,
  type Change,
  emptyPast,
  redoStep,
  type Step,
  undoStep,
} from '../../../src/core/library/history'
import type { LabelRecord, Put, TableName } from '../../../src/core/storage/records'

const now = '2026-03-01T08:00:00.000Z' as IsoTime
type Rows = ReadonlyMap<string, LabelRecord>

const write = (rows: Rows, puts: readonly Put[]): Rows => {
  const next = new Map(rows)
  for (const put of puts) if (put.table === 'labels') next.set(put.record.id, put.record)
  return next
}
const revOf = (rows: Rows) => (_: TableName, id: string) => rows.get(id)?.rev ?? 0
/** What a person sees: names of what is not deleted. */
const visible = (rows: Rows) =>
  Object.fromEntries(
    [...rows.values()]
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, name }) => [id, name]),
  )

/** One edit: give a record a name, or delete it (null). */
const edit = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.option(fc.string({ maxLength: 3 })),
})
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 })

function applyStep(rows: Rows, step: readonly { id: string; name: string | null }[]) {
  let next = rows
  const changes: Change[] = []
  for (const { id, name } of step) {
    if (changes.some(({ after }) => after.id === id)) continue
    const before = next.get(id) ?? null
    if (before === null && name === null) continue
    const after: LabelRecord = {
      id: id as LabelId,
      rev: (before?.rev ?? 0) + 1,
      changedAt: now,
      deletedAt: name === null ? now : null,
      colour: 'yellow',
      name: name ?? before?.name ?? null,
    }
    changes.push({ table: 'labels', before, after })
    next = write(next, [{ table: 'labels', record: after }])
  }
  return { rows: next, step: { operation: 'test', changes } satisfies Step }
}

describe('history', () => {
  it('walks all the way back and forth through any edits', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let rows: Rows = new Map()
        const seen = [visible(rows)]
        const taken: Step[] = []
        for (const step of steps) {
          const applied = applyStep(rows, step)
          rows = applied.rows
          taken.push(applied.step)
          seen.push(visible(rows))
        }
        for (let at = taken.length - 1; at >= 0; at--) {
          rows = write(rows, undoStep(taken[at] as Step, revOf(rows), now))
          expect(visible(rows)).toEqual(seen[at])
        }
        for (let at = 0; at < taken.length; at++) {
          rows = write(rows, redoStep(taken[at] as Step, revOf(rows), now))
          expect(visible(rows)).toEqual(seen[at + 1])
        }
      }),
    )
  })

  it('only ever raises revisions', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let rows: Rows = new Map()
        for (const step of steps) {
          const applied = applyStep(rows, step)
          const undone = write(applied.rows, undoStep(applied.step, revOf(applied.rows), now))
          for (const [id, record] of undone)
            expect(record.rev).toBeGreaterThanOrEqual(rows.get(id)?.rev ?? 0)
          for (const { after } of applied.step.changes)
            expect(undone.get(after.id)?.rev).toBeGreaterThan(after.rev)
          rows = undone
        }
      }),
    )
  })

  it('writes a record once that a step changed more than once', () => {
    const first = applyStep(new Map(), [{ id: 'a', name: 'one' }])
    const second = applyStep(first.rows, [{ id: 'a', name: 'two' }])
    const step = { operation: 'test', changes: [...first.step.changes, ...second.step.changes] }
    const undone = undoStep(step, revOf(second.rows), now)
    expect(undone.map(({ record }) => [record.rev, record.deletedAt])).toEqual([[3, now]])
    const redone = redoStep(step, revOf(write(second.rows, undone)), now)
    expect(redone).toMatchObject([{ record: { rev: 4, name: 'two', deletedAt: null } }])
  })

  it('forgets what could be redone as soon as something new is done', () => {
    const step = { operation: 'one', changes: [] }
    const past = addStep({ undo: [], redo: [step] }, step)
    expect(past).toEqual({ undo: [step], redo: [] })
    expect(addStep(emptyPast, step).undo).toHaveLength(1)
  })
})
