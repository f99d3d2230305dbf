import { spawnSync } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

/** The checkout. */
export const root = resolve(import.meta.dirname, '..')

const programs = join(root, 'node_modules', '.bin')

/** Runs a command line in the checkout, the installed packages' programs first on its path, and answers its exit code. */
export function run(commandLine, environment = {}) {
  const path = `${programs}${delimiter}${process.env.PATH ?? ''}`
  const { status } = spawnSync(commandLine, {
    cwd: root,
    env: { ...process.env, PATH: path, ...environment },
    shell: true,
    stdio: 'inherit',
  })
  return status ?? 1
}
