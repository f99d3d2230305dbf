import type { Operations } from '../../contract/workbench'
import type { Library } from '../library/open-library'
import { gatherTrash, planReturn } from './gather-trash'

type TrashOperations = Pick<Operations, 'listTrash' | 'restoreFromTrash'>

export function trashOperations(library: Library): TrashOperations {
  return {
    listTrash: async () => gatherTrash(library.store.rows),
    restoreFromTrash: ({ items }) =>
      library.inTurn(async () => {
        const puts = planReturn(library.store.rows, items, library.now())
        await library.commit('restoreFromTrash', puts)
        return null
      }),
  }
}
