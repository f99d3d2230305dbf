import * as v from 'valibot'
import { backup, path } from './input-parts'

export const recoveryInputs = {
  findBackups: v.object({ folder: path }),
  recoverLibrary: v.object({ folder: v.nullable(path), ...backup.entries, into: path }),
}
