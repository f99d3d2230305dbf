import type { IsoTime } from '../../contract/model'
import type { KeepBefore } from '../library/library-store'
import { emptyTables, takePut } from '../storage/tables'
import { type BackedUp, type BackupPorts, openBackups } from './open-backups'

/** Backs a library up before its format changes, once, whatever becomes of the change. Fault: `storage/failed`. */
export function backUpBeforeMigration(
  folder: string,
  now: () => Date,
  ports: BackupPorts,
): KeepBefore {
  return async ({ id, name }, puts) => {
    const tables = emptyTables()
    for (const put of puts) takePut(tables, put)
    const library: BackedUp = {
      folder,
      now: () => now().toISOString() as IsoTime,
      summary: () => ({ id, name }),
      store: { rows: (table) => tables[table].rows },
    }
    await openBackups(library, ports).makeIfChanged('before-migration')
  }
}
