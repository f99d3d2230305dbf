import { resolve } from 'node:path'
import type { LibrarySummary } from '../contract/exchange'
import type { RecoveryOperations } from '../contract/recovery'
import {
  findBackups,
  type LostLibrary,
  readLostBackup,
  recoverInto,
} from './backups/recover-library'
import { readStored } from './backups/stored-backups'
import type { MemoryFile } from './session/open-memory'
import { backupsOutside, type WorkbenchPorts } from './workbench-ports'

/** What is asked of a library that cannot be opened. `open` opens the new one in its place. */
export function recoveryOperations(
  ports: WorkbenchPorts,
  file: MemoryFile,
  open: (folder: string) => Promise<LibrarySummary>,
): RecoveryOperations {
  const lost = (named: string): LostLibrary => {
    const folder = resolve(named)
    const remembered = file.memory.recent.find((one) => one.folder === folder)
    return { folder, rememberedId: remembered?.id ?? null, outsideFolder: backupsOutside(ports) }
  }
  return {
    findBackups: ({ folder }) => findBackups(lost(folder)),
    async recoverLibrary({ folder, backup, into }) {
      const read =
        folder === null
          ? await readStored(resolve(backup), [])
          : await readLostBackup(lost(folder), backup)
      const { now, newId, user } = ports
      const { missing } = await recoverInto(resolve(into), read, { now, newId, who: user })
      return { library: await open(into), backup: read.backup, missing }
    },
  }
}
