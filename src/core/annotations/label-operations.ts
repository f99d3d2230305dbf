import { Fault } from '../../contract/fault'
import { type MarkingOperations, mostLabels } from '../../contract/marking'
import { type Label, type LabelId, labelColours } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import { findLabel } from '../library/find-record'
import { labelsInOrder } from '../library/labels-in-order'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { LabelRecord } from '../storage/records'

type LabelOperations = Pick<Operations, 'listLabels' | 'addLabel'> &
  Pick<MarkingOperations, 'changeLabel' | 'moveLabel' | 'deleteLabel'>

export function labelOperations(library: Library, revisions: RecentRevisions): LabelOperations {
  const { records } = library
  const { labels } = records
  const find = (id: LabelId) => labels.get(id) ?? findLabel(records, id)
  const touched = (record: LabelRecord) => ({
    ...record,
    rev: record.rev + 1,
    changedAt: library.now(),
  })
  return {
    listLabels: async () => labelsInOrder(records).map(presentLabel),
    addLabel: ({ name, colour, style }) =>
      library.inTurn(async () => {
        if (labels.size >= mostLabels) throw new Fault('label/limit', { count: labels.size })
        // A field without a value is none: a record is read back as it was written.
        const record = { ...newLabel(library, colour, name), ...(style !== undefined && { style }) }
        await library.commit('addLabel', [{ table: 'labels', record }])
        return presentLabel(record)
      }),
    changeLabel: ({ id, rev, ...asked }) =>
      library.inTurn(async () => {
        const before = find(id)
        const isLate = rev !== undefined && rev !== before.rev
        const change = isLate
          ? mergeLateEdit(asked, revisions.find('labels', id, rev), before)
          : asked
        const { name = before.name, colour = before.colour, style = before.style } = change
        const look = { name, colour, ...(style !== undefined && { style }) }
        const record = { ...touched(before), ...look }
        await library.commit('changeLabel', [{ table: 'labels', record }])
        return presentLabel(record)
      }),
    moveLabel: ({ id, to }) =>
      library.inTurn(async () => {
        const moved = find(id)
        const others = labelsInOrder(records).filter((label) => label !== moved)
        const puts = others.toSpliced(to, 0, moved).flatMap((label, position) => {
          if (label.position === position) return []
          return [{ table: 'labels' as const, record: { ...touched(label), position } }]
        })
        if (puts.length > 0) await library.commit('moveLabel', puts)
        return labelsInOrder(records).map(presentLabel)
      }),
    deleteLabel: ({ id }) =>
      library.inTurn(async () => {
        const before = find(id)
        const count = [...records.annotations.values()].filter(({ label }) => label === id).length
        const label = before.name ?? before.colour
        if (count > 0) throw new Fault('label/in-use', { label, count })
        if (labels.size === 1) throw new Fault('label/last')
        const record = { ...touched(before), deletedAt: library.now() }
        await library.commit('deleteLabel', [{ table: 'labels', record }])
        return null
      }),
  }
}

/** A library without labels gets the first four colours, not yet named. */
export async function ensureLabels(library: Library): Promise<void> {
  if (library.records.labels.size > 0) return
  const puts = labelColours
    .slice(0, 4)
    .map((colour) => ({ table: 'labels' as const, record: newLabel(library, colour, null) }))
  await library.inTurn(() => library.write(puts, 'openLibrary'))
}

const newLabel = (library: Library, colour: Label['colour'], name: string | null): LabelRecord => ({
  id: library.newId() as LabelId,
  rev: 1,
  changedAt: library.now(),
  deletedAt: null,
  colour,
  name,
})

export const presentLabel = ({
  id,
  rev,
  colour,
  style = 'highlight',
  name,
}: LabelRecord): Label => ({
  id,
  rev,
  colour,
  style,
  name,
})
