import { join } from 'node:path'
import * as v from 'valibot'
import type { Desk, DeskOperations } from '../../contract/desk'
import { desk } from '../../contract/desk-inputs'
import { Fault } from '../../contract/fault'
import type { Library } from '../library/open-library'
import { openJsonFile } from '../storage/json-file'

const empty: Desk = { panes: [], focused: 0 }

/** The open articles, in a file of their own: nothing is lost with it, so it is no record and no step of the history. */
export function deskOperations(library: Library): DeskOperations {
  const opening = openJsonFile<Desk>(
    join(library.folder, 'desk.json'),
    (content) => v.parse(desk, content),
    empty,
  ).catch((error: unknown) => {
    if (error instanceof Fault) return null
    throw error
  })
  return {
    async openDesk() {
      const kept = (await opening)?.content ?? empty
      const panes = kept.panes.filter(({ article }) => library.records.articles.has(article))
      return { panes, focused: Math.min(kept.focused, Math.max(0, panes.length - 1)) }
    },
    async keepDesk(next) {
      const file = await opening
      if (library.readOnly !== null || file === null) return null
      return library.inTurn(async () => {
        file.content = next
        await file.save()
        return null
      })
    },
  }
}
