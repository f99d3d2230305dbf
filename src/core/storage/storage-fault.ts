import { Fault } from '../../contract/fault'

/** The system's code of an error, such as `ENOENT`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The reason a file operation failed, for a fault's message. */
export const reasonOf = (error: unknown): string =>
  codeOf(error) || (error instanceof Error ? error.message : String(error))

/** What a person can do something about. */
export type Trouble = 'full' | 'read-only' | 'gone' | 'held' | 'other'

const troubles: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ESTALE: 'gone',
  ENODEV: 'gone',
  EBUSY: 'held',
}

/** A write that failed, as the fault `storage/failed`: `file`, `reason` and `trouble` in its detail. */
export function storageFault(file: string, error: unknown): Fault {
  if (error instanceof Fault) return error
  const trouble = troubles[codeOf(error)] ?? 'other'
  return new Fault('storage/failed', { file, reason: reasonOf(error), trouble }, { cause: error })
}
