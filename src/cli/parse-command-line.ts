import { parseArgs } from 'node:util'
import type { Language } from '../contract/model'
import type { Command } from './command'
import { createFlags, type Flags } from './flags'
import { commonOptions, isOptionName, type OptionName, optionDescriptions } from './options'
import { usageFault } from './usage-wording'

export type CommandLine =
  | { readonly kind: 'version' }
  /** Of one command, of several that share a first word, or of all when `about` is empty. */
  | { readonly kind: 'help'; readonly about: readonly Command[] }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly operands: readonly string[]
      readonly flags: Flags
    }

interface Words {
  readonly operands: readonly string[]
  readonly given: ReadonlyMap<OptionName, readonly string[]>
}

/** Reads the words after the program's name; flags may stand anywhere before a `--`. Faults: `input/invalid`. */
export function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  language: Language,
): CommandLine {
  const { operands, given } = sortWords(words, language)
  const [first = '', second = ''] = operands
  if (given.has('version')) return { kind: 'version' }
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`)
  if (given.has('help') || first === '' || first === 'help') {
    const topic = first === 'help' ? second : first
    const family = commands.filter(({ name }) => name.split(' ')[0] === topic)
    return { kind: 'help', about: command === undefined ? family : [command] }
  }
  if (command === undefined) {
    const inFamily = commands.some(({ name }) => name.startsWith(`${first} `))
    throw usageFault('unknown-command', language, inFamily ? `${first} ${second}`.trim() : first)
  }
  const rest = operands.slice(command.name.split(' ').length)
  checkFit(command, rest, given, language)
  return { kind: 'run', command, operands: rest, flags: createFlags(given, language) }
}

function checkFit(
  command: Command,
  operands: readonly string[],
  given: Words['given'],
  language: Language,
): void {
  const known = new Set([...commonOptions, ...command.options])
  for (const name of given.keys())
    if (!known.has(name)) throw usageFault('flag-elsewhere', language, command.name, `--${name}`)
  if (operands.length < command.least)
    throw usageFault('operands-few', language, command.operands.split(' ')[operands.length] ?? '')
  const tooMany = operands[command.most]
  if (tooMany !== undefined) throw usageFault('operands-many', language, tooMany)
}

// Not strict: a strict parser refuses values that begin with a dash, and quoted speech begins with one.
function sortWords(words: readonly string[], language: Language): Words {
  const { tokens } = parseArgs({
    args: [...words],
    options: parserOptions,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const operands: string[] = []
  const given = new Map<OptionName, readonly string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isOptionName(name)) throw usageFault('unknown-flag', language, rawName)
    const option = optionDescriptions[name]
    if (option.value === null && value !== undefined)
      throw usageFault('flag-value', language, rawName)
    if (option.value !== null && (value === undefined || (!token.inlineValue && isFlag(value))))
      throw usageFault('flag-without-value', language, rawName)
    const before = given.get(name)
    if (before !== undefined && !option.multiple) throw usageFault('flag-twice', language, rawName)
    given.set(name, [...(before ?? []), value ?? ''])
  }
  return { operands, given }
}

const parserOptions = Object.fromEntries(
  Object.entries(optionDescriptions).map(([name, { value, multiple }]) => [
    name,
    { type: value === null ? ('boolean' as const) : ('string' as const), multiple },
  ]),
)

// `--quote --json`: the value was forgotten.
const isFlag = (word: string): boolean => word.startsWith('--') && isOptionName(word.slice(2))
