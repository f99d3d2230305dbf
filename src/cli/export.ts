import { resolve } from 'node:path'
import { type ExportFormat, exportFormats } from '../contract/exchange'
import { bibliographyStyles, type ExportOptions } from '../contract/export-options'
import { languages } from '../contract/model'
import type { Asked, Command } from './command'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

export const exportCommand: Command = {
  name: 'export',
  operands: 'FORMAT --out PATH',
  least: 1,
  most: 1,
  options: ['out', 'article', 'style', 'language', 'without-originals', 'name-researcher'],
  help: {
    en: `Write articles out; FORMAT is one of: ${exportFormats.join(', ')}`,
    vi: `Xuất các bài; FORMAT là một trong: ${exportFormats.join(', ')}`,
  },
  run(asked) {
    const format = readFormat(asked)
    const out = resolve(asked.flags.need('out'))
    const options = readOptions(asked)
    const articles = asked.flags.has('article') ? asked.flags.texts('article') : null
    return inLibrary(asked, async (workbench, call) => {
      const { written } = await workbench.exportLibrary({ format, articles, out, ...options }, call)
      asked.console.answer({ written }, written.join('\n'))
      return true
    })
  },
}

function readOptions({ flags, language }: Asked): ExportOptions {
  return {
    style: readChoice('style', bibliographyStyles),
    language: readChoice('language', languages),
    originals: flags.has('without-originals') ? 'left-out' : 'kept',
    researcher: flags.has('name-researcher') ? 'named' : 'left-out',
  }

  function readChoice<Choice extends string>(
    name: 'style' | 'language',
    choices: readonly Choice[],
  ): Choice | undefined {
    const word = flags.text(name)
    const choice = choices.find((known) => known === word)
    if (word !== undefined && choice === undefined)
      throw usageFault('flag-choice', language, `--${name}`, choices.join(', '))
    return choice
  }
}

function readFormat({ operands: [word], language }: Asked): ExportFormat {
  const format = exportFormats.find((known) => known === word)
  if (format === undefined)
    throw usageFault('flag-choice', language, 'FORMAT', exportFormats.join(', '))
  return format
}
