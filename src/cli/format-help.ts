import type { Language } from '../contract/model'
import type { Command } from './command'
import { formatTable } from './format-table'
import { commonOptions, type OptionName, optionDescriptions } from './options'

const words = {
  usage: { en: 'Usage:', vi: 'Cách dùng:' },
  flags: { en: 'Flags:', vi: 'Cờ:' },
  commands: { en: 'Commands:', vi: 'Lệnh:' },
  more: {
    en: 'lectern COMMAND --help says more about a command. ARTICLE is an id or a citation key.',
    vi: 'lectern LỆNH --help nói thêm về một lệnh. ARTICLE là mã bài hoặc khóa trích dẫn.',
  },
  exits: {
    en: 'Exit code: 0 all well, 1 some item failed, 2 wrong usage.',
    vi: 'Mã thoát: 0 mọi việc ổn, 1 có mục bị lỗi, 2 dùng sai.',
  },
} as const

/** Help about these commands, or about the whole program when there are none. */
export function formatHelp(
  about: readonly Command[],
  all: readonly Command[],
  language: Language,
): string {
  return about.length === 0
    ? formatOverview(all, language)
    : about.map((command) => formatCommandHelp(command, language)).join('\n\n')
}

function formatOverview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, operands, help }) => [
    `  ${name} ${operands}`.trimEnd(),
    help[language],
  ])
  return [
    `${words.usage[language]} lectern COMMAND … [--library FOLDER] [--json]`,
    '',
    words.commands[language],
    formatTable(rows),
    '',
    words.flags[language],
    formatFlags(['library', 'json', 'help', 'version'], language),
    '',
    words.more[language],
    words.exits[language],
  ].join('\n')
}

function formatCommandHelp(command: Command, language: Language): string {
  return [
    `${words.usage[language]} lectern ${command.name} ${command.operands}`.trimEnd(),
    '',
    command.help[language],
    '',
    words.flags[language],
    formatFlags([...command.options, ...commonOptions], language),
  ].join('\n')
}

function formatFlags(names: readonly OptionName[], language: Language): string {
  return formatTable(
    names.map((name) => {
      const { value, help } = optionDescriptions[name]
      return [`  --${name} ${value ?? ''}`.trimEnd(), help[language]]
    }),
  )
}
