import type { Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import type { Library } from '../library/open-library'
import { gatherTrash, planReturn } from './gather-trash'

type TrashOperations = Pick<Operations, 'listTrash' | 'restoreFromTrash'>

export function trashOperations(library: Library, guard: BulkGuard): TrashOperations {
  return {
    listTrash: async () => gatherTrash(library.store.rows),
    restoreFromTrash: ({ items }) =>
      library.inTurn(async () => {
        const puts = planReturn(library.store.rows, items, library.now())
        await guard(puts)
        await library.commit('restoreFromTrash', puts)
        return null
      }),
  }
}
