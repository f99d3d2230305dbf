import { spawnSync } from 'node:child_process'

export interface ProgramRun {
  readonly output: string
  /** What it had to remark; empty when it took everything as it was. */
  readonly warnings: string
}

/** A program of the machine that reads what Lectern writes; null, said in one line, when it is not installed. */
export function findProgram(
  name: string,
): ((args: readonly string[], input: string) => ProgramRun) | null {
  if (spawnSync(name, ['--version']).error !== undefined) {
    console.info(`${name} is not installed: its reading of the exports is not checked here.`)
    return null
  }
  return (args, input) => {
    const { stdout, stderr } = spawnSync(name, args, { input, maxBuffer: 1e9, encoding: 'utf-8' })
    return { output: stdout, warnings: stderr }
  }
}
