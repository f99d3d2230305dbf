import { annotateCommand } from './annotate'
import { annotationsCommands } from './annotations'
import { backupCommand } from './backup'
import { bundleCommand } from './bundle'
import type { Command } from './command'
import { doctorCommand } from './doctor'
import { entityCommands } from './entity'
import { exportCommand } from './export'
import { importCommand } from './import'
import { keyCommand } from './key'
import { lintCommand } from './lint'
import { listCommand } from './list'
import { referencesCommands } from './references'
import { rereadCommand } from './reread'
import { restoreCommand } from './restore'
import { searchCommand } from './search'
import { serveCommand } from './serve'
import { showCommand } from './show'
import { trashCommands } from './trash'
import { verifyCommand } from './verify'

/** In the order help shows them. */
export const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  rereadCommand,
  searchCommand,
  annotateCommand,
  ...annotationsCommands,
  ...entityCommands,
  keyCommand,
  ...referencesCommands,
  lintCommand,
  exportCommand,
  verifyCommand,
  bundleCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  ...trashCommands,
  serveCommand,
]
