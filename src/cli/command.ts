import type { Language } from '../contract/model'
import type { Console } from './console'
import type { Flags } from './flags'
import type { OptionName } from './options'
import type { ProgramFiles } from './program-files'

/** What a command is run with. */
export interface Asked {
  /** The words after the command's name. */
  readonly operands: readonly string[]
  readonly flags: Flags
  readonly language: Language
  readonly console: Console
  /** Ctrl-C was pressed. */
  readonly signal: AbortSignal
  readonly program: ProgramFiles
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface Command {
  /** One word, or two for the commands about entities. */
  readonly name: string
  /** What follows the name, as help shows it; `…` takes more of the same, `[…]` may be left out. */
  readonly operands: string
  readonly least: number
  readonly most: number
  /** Besides those every command knows. */
  readonly options: readonly OptionName[]
  readonly help: Readonly<Record<Language, string>>
  /** Answers whether every item went well. */
  run(asked: Asked): Promise<boolean>
}
