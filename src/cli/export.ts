import { resolve } from 'node:path'
import { type ExportFormat, exportFormats } from '../contract/exchange'
import type { Asked, Command } from './command'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

export const exportCommand: Command = {
  name: 'export',
  operands: 'FORMAT --out PATH',
  least: 1,
  most: 1,
  options: ['out', 'article'],
  help: {
    en: `Write articles out; FORMAT is one of: ${exportFormats.join(', ')}`,
    vi: `Xuất các bài; FORMAT là một trong: ${exportFormats.join(', ')}`,
  },
  run(asked) {
    const format = readFormat(asked)
    const out = resolve(asked.flags.need('out'))
    const articles = asked.flags.has('article') ? asked.flags.texts('article') : null
    return inLibrary(asked, async (workbench, call) => {
      const { written } = await workbench.exportLibrary({ format, articles, out }, call)
      asked.console.answer({ written }, written.join('\n'))
      return true
    })
  },
}

function readFormat({ operands: [word], language }: Asked): ExportFormat {
  if (word === 'bibliography') throw usageFault('bibliography-later', language)
  const format = exportFormats.find((known) => known === word)
  if (format === undefined)
    throw usageFault('flag-choice', language, 'FORMAT', exportFormats.join(', '))
  return format
}
