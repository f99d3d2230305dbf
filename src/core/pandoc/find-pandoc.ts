import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { Fault } from '../../contract/fault'
import { runProgram } from './run-program'

/** The user's own. */
export interface Pandoc {
  /** Absolute. */
  readonly path: string
  readonly version: string
}

const limits = { seconds: 20, megabytes: 1 }
// The first with `--sandbox`.
const oldest = [2, 15]

/**
 * The first of the places that is a pandoc; it is asked for its version and for nothing else, in `folder`.
 * Faults: `pandoc/missing`, `pandoc/too-old`, `work/cancelled`.
 */
export async function findPandoc(
  places: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<Pandoc> {
  for (const path of places) {
    if (!(await isProgram(path))) continue
    const run = await runProgram({ path, args: ['--version'], input: '', folder }, limits, signal)
    const version = run.kind === 'ended' ? readVersion(run.output) : null
    if (version === null) continue
    if (isOlder(version)) throw new Fault('pandoc/too-old', { path, version })
    return { path, version }
  }
  throw new Fault('pandoc/missing')
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const readVersion = (said: string): string | null =>
  /^pandoc(?:\.exe)? (\d{1,4}(?:\.\d{1,4}){1,4})/u.exec(said)?.[1] ?? null

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}
