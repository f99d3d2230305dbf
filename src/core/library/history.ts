/** Undo and redo as pure functions: a step is a list of records before and after; taking it back writes the ones before. */
import type { History, HistoryStep, IsoTime } from '../../contract/model'
import type { AnyRecord, Put, Records, TableName } from '../storage/records'

/** One record's change. `before` is null when the record is new. */
export type Change = {
  [Name in TableName]: {
    readonly table: Name
    readonly before: Records[Name] | null
    readonly after: Records[Name]
  }
}[TableName]

export interface Step {
  /** The operation that made it, as the contract names it. */
  readonly operation: string
  readonly changes: readonly Change[]
}

/** What can be taken back and what can be done again, last first. */
export interface Past {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export const emptyPast: Past = { undo: [], redo: [] }
const mostSteps = 1000

/** The past with a new step on top; what was taken back before can no longer be redone. */
export const addStep = (past: Past, step: Step): Past => ({
  undo: [step, ...past.undo].slice(0, mostSteps),
  redo: [],
})

export const describePast = (past: Past): History => ({
  undo: describeStep(past.undo[0]),
  redo: describeStep(past.redo[0]),
})

const describeStep = (step: Step | undefined): HistoryStep | null =>
  step === undefined ? null : { operation: step.operation, records: step.changes.length }

/** The records to write to take a step back. A record that was new becomes a tombstone. */
export const undoStep = (step: Step, revOf: RevOf, now: IsoTime): readonly Put[] =>
  lastOfEach(
    step.changes
      .toReversed()
      .map((change) =>
        change.before === null
          ? restamp(change, change.after, now, revOf, now)
          : restamp(change, change.before, change.before.deletedAt, revOf, now),
      ),
  )

/** The records to write to do a step again. */
export const redoStep = (step: Step, revOf: RevOf, now: IsoTime): readonly Put[] =>
  lastOfEach(
    step.changes.map((change) => restamp(change, change.after, change.after.deletedAt, revOf, now)),
  )

/** A record that is written more than once is written once, as it is in the end: one revision, one content. */
export const lastOfEach = (puts: readonly Put[]): readonly Put[] => [
  ...new Map(puts.map((put) => [`${put.table} ${put.record.id}`, put])).values(),
]

/** The revision a record has now. Revisions only rise, also when an older content comes back. */
export type RevOf = (table: TableName, id: string) => number

function restamp(
  { table }: Change,
  content: AnyRecord,
  deletedAt: IsoTime | null,
  revOf: RevOf,
  now: IsoTime,
): Put {
  const record = { ...content, rev: revOf(table, content.id) + 1, changedAt: now, deletedAt }
  return { table, record } as Put
}
