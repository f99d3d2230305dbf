import type { Put } from '../storage/records'
import type { Backups } from './open-backups'

/** Awaited before a change is written. Fault `storage/failed`; then the change is not to be made. */
export type BulkGuard = (puts: readonly Put[]) => Promise<void>

/** So many records at once are worth a backup before; a person's single step touches few. */
const many = 500

/** Backs the library up before a change of very many records. */
export const guardBulk =
  (backups: Backups): BulkGuard =>
  async (puts) => {
    if (puts.length > many) await backups.makeIfChanged('before-bulk')
  }
