import type { LibrarySummary, WorkbenchEvent } from '../contract/exchange'
import type { ElsewhereChoice } from '../contract/recovery'
import type { SavedElsewhere } from '../contract/safekeeping'
import { bringAlong, copyLibrary } from './library/copy-library'
import { type OpenLibrary, openWithOperations, unlessFault } from './open-with-operations'
import type { Put } from './storage/records'
import type { WorkbenchPorts } from './workbench-ports'

/**
 * Copies an open library to another folder, goes on there and closes it here.
 * Faults: `library/foreign`, `storage/failed`; the library then stays where it is.
 */
export async function moveLibrary(
  here: OpenLibrary,
  choice: ElsewhereChoice,
  ports: WorkbenchPorts,
  emit: (event: WorkbenchEvent) => void,
  goOn: (next: OpenLibrary) => Promise<LibrarySummary>,
): Promise<SavedElsewhere> {
  const { folder } = choice
  const late: Put[] = []
  const moved = await here.library.inTurn(async () => {
    const { now, newId, user } = ports
    const missing = await copyLibrary(here.library, choice, { now, newId, who: user })
    const next = await openWithOperations(folder, ports, emit)
    here.library.onWrite(async (changes) => {
      for (const { table, after } of changes) late.push({ table, record: after } as Put)
    })
    return { missing, library: await goOn(next), next }
  })
  // What was asked for before the move still runs on the library that is left, and is brought along. That one may be out
  // of reach: then it cannot be closed properly, and need not be.
  await here.close().catch(async (error: unknown) => {
    unlessFault(ports.onBug)(error)
    await here.abandon()
  })
  const missing = await bringAlong(here.library, moved.next.library, late)
  emit({ kind: 'saving', state: 'saved' })
  return { library: moved.library, missing: [...moved.missing, ...missing] }
}
