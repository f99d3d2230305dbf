/** The command line in this process, on a real core and real folders. */
import { PassThrough } from 'node:stream'
import { runCommandLine } from '../../src/cli/run-command-line'
import { samplesFolder } from '../open-test-workbench'
import { readingThreadPath } from '../reading-thread'

export interface Said {
  readonly exit: number
  readonly out: string
  readonly err: string
}

const program = {
  version: '0.0.0-test',
  samplesFolder,
  rendererFolder: 'not served here',
  enginePath: 'not started here',
  readingThreadPath,
}

/** Runs words as they follow the program's name. */
export async function runInProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  node = process.versions.node,
): Promise<Said> {
  const out = new PassThrough({ encoding: 'utf8' })
  const err = new PassThrough({ encoding: 'utf8' })
  const { signal } = new AbortController()
  const exit = await runCommandLine(words, { out, err, signal, program, environment, node })
  return { exit, out: String(out.read() ?? ''), err: String(err.read() ?? '') }
}
