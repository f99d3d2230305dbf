import { Fault } from '../../contract/fault'
import { type Label, type LabelColour, type LabelId, labelColours } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { LabelRecord } from '../storage/records'

type LabelOperations = Pick<Operations, 'listLabels' | 'addLabel' | 'renameLabel'>

export function labelOperations(library: Library, revisions: RecentRevisions): LabelOperations {
  const { labels } = library.records
  return {
    listLabels: async () => [...labels.values()].map(presentLabel),
    addLabel: ({ name, colour }) =>
      library.inTurn(async () => {
        const record = newLabel(library, colour, name)
        await library.commit('addLabel', [{ table: 'labels', record }])
        return presentLabel(record)
      }),
    renameLabel: ({ id, rev, name }) =>
      library.inTurn(async () => {
        const before = labels.get(id)
        if (before === undefined)
          throw new Fault('label/not-found', {
            label: id,
            labels: [...labels.values()].map((label) => label.name ?? label.colour).join(', '),
          })
        const change =
          rev === undefined || rev === before.rev
            ? { name }
            : mergeLateEdit({ name }, revisions.find('labels', id, rev), before)
        const stamp = { rev: before.rev + 1, changedAt: library.now() }
        const record = { ...before, ...change, ...stamp }
        await library.commit('renameLabel', [{ table: 'labels', record }])
        return presentLabel(record)
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

function newLabel(library: Library, colour: LabelColour, name: string | null): LabelRecord {
  return {
    id: library.newId() as LabelId,
    rev: 1,
    changedAt: library.now(),
    deletedAt: null,
    colour,
    name,
  }
}

export const presentLabel = ({ id, rev, colour, name }: LabelRecord): Label => ({
  id,
  rev,
  colour,
  name,
})
