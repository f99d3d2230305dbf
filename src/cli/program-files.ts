import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What ships beside the command line. */
export interface ProgramFiles {
  readonly version: string
  readonly samplesFolder: string
  readonly rendererFolder: string
  readonly enginePath: string
  readonly readingThreadPath: string
}

/** `entry` is the address of the built `out/main/cli.js`. */
export function locateProgramFiles(entry: string): ProgramFiles {
  const root = resolve(dirname(fileURLToPath(entry)), '../..')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
    version,
    samplesFolder: join(root, 'resources', 'samples'),
    rendererFolder: join(root, 'out', 'renderer'),
    enginePath: join(root, 'out', 'main', 'server-engine.js'),
    readingThreadPath: join(root, 'out', 'main', 'reading-thread.js'),
  }
}
