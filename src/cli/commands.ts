import { annotateCommand } from './annotate'
import { annotationsCommand } from './annotations'
import type { Command } from './command'
import { entityCommands } from './entity'
import { exportCommand } from './export'
import { importCommand } from './import'
import { listCommand } from './list'
import { searchCommand } from './search'
import { serveCommand } from './serve'
import { showCommand } from './show'
import { verifyCommand } from './verify'

/** In the order help shows them. */
export const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  searchCommand,
  annotateCommand,
  annotationsCommand,
  ...entityCommands,
  exportCommand,
  verifyCommand,
  serveCommand,
]
