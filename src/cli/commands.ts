import { annotateCommand } from './annotate'
import { annotationsCommands } from './annotations'
import { backupCommand } from './backup'
import type { Command } from './command'
import { doctorCommand } from './doctor'
import { entityCommands } from './entity'
import { exportCommand } from './export'
import { importCommand } from './import'
import { listCommand } from './list'
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
  exportCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  ...trashCommands,
  serveCommand,
]
