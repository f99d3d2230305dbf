import * as v from 'valibot'
import { backup, path } from './input-parts'

export const recoveryInputs = {
  saveElsewhere: v.object({
    folder: path,
    trash: v.optional(v.picklist(['bring', 'leave'] as const)),
  }),
  findBackups: v.object({ folder: path }),
  recoverLibrary: v.object({ folder: v.nullable(path), ...backup.entries, into: path }),
}
