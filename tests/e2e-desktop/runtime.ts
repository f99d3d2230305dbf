import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const checkout = resolve(import.meta.dirname, '../..')

const programs: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** Where the Electron runtime would be. `ELECTRON_OVERRIDE_DIST_PATH` decides where it is set. */
export const runtimePath = join(
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(checkout, 'node_modules', 'electron', 'dist'),
  programs[process.platform] ?? 'electron',
)

export const hasRuntime = existsSync(runtimePath)
