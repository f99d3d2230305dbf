import { Fault } from '../contract/fault'
import type { Language } from '../contract/model'
import type { Asked } from './command'
import { commands } from './commands'
import { createConsole, type Stream } from './console'
import { formatHelp } from './format-help'
import { parseCommandLine } from './parse-command-line'

export interface Surroundings extends Pick<Asked, 'signal' | 'program' | 'environment'> {
  readonly out: Stream
  readonly err: Stream
  /** The version of Node.js that runs the program. */
  readonly node: string
}

// The one that comes with the package, and that everything is tested with.
const neededNode = 24

/** Fine, some item failed, wrong usage, stopped with Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130

/** Runs one command line, whose words come without the program's name. Never rejects for what the user did. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { out, err, signal, environment } = surroundings
  const language = chooseLanguage(environment)
  const format = words.includes('--json') ? 'json' : 'text'
  const console = createConsole(out, err, format, language)
  try {
    demandNode(surroundings.node)
    const asked = parseCommandLine(words, commands, language)
    if (asked.kind === 'run') {
      const good = await asked.command.run({ ...surroundings, ...asked, console, language })
      if (signal.aborted) return 130
      return good ? 0 : 1
    }
    const text =
      asked.kind === 'help'
        ? formatHelp(asked.about, commands, language)
        : surroundings.program.version
    out.write(`${text}\n`)
    return 0
  } catch (error) {
    if (signal.aborted) return 130
    if (!(error instanceof Fault)) throw error
    console.fault(error)
    return error.code === 'input/invalid' ? 2 : 1
  }
}

/** An older one would fail somewhere within, after work was done. */
function demandNode(version: string): void {
  if (Number.parseInt(version, 10) < neededNode)
    throw new Fault('program/old-node', { version, needed: neededNode })
}

/** `LECTERN_LANG` first, then `LANG`; English unless they begin with `vi`. */
export function chooseLanguage(environment: Asked['environment']): Language {
  const named = environment.LECTERN_LANG || environment.LANG || ''
  return /^vi\b|^vi_/i.test(named) ? 'vi' : 'en'
}
