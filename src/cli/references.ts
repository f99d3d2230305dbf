import { resolve } from 'node:path'
import { Fault, formatFault } from '../contract/fault'
import type { Language } from '../contract/model'
import type { FaultyEntry, Reference, ReferenceReport } from '../contract/references'
import type { Command } from './command'
import { formatTable } from './format-table'
import { inLibrary } from './with-workbench'

const words = {
  unmatched: { en: 'no article', vi: 'không có bài' },
  ambiguous: { en: 'several articles', vi: 'nhiều bài' },
  line: { en: 'line', vi: 'dòng' },
} as const

const importReferencesCommand: Command = {
  name: 'references import',
  operands: 'FILE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'Give articles their references from a RIS, BibTeX or CSL-JSON file, found by web address or title',
    vi: 'Gắn tài liệu tham khảo từ tệp RIS, BibTeX hoặc CSL-JSON vào bài, tìm theo địa chỉ web hoặc tiêu đề',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const path = resolve(asked.operands[0] ?? '')
      const report = await workbench.importReferences({ path }, call)
      asked.console.answer(report, formatReport(report, asked.language))
      return report.failed.length === 0
    }),
}

const listReferencesCommand: Command = {
  name: 'references list',
  operands: 'FILE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'List what a file of references holds',
    vi: 'Liệt kê nội dung một tệp tài liệu tham khảo',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const path = resolve(asked.operands[0] ?? '')
      const { references, failed } = await workbench.readReferences({ path }, call)
      const lines = [
        formatTable(references.map((reference) => [reference.key ?? '', titleOf(reference)])),
        ...failed.map((entry) => formatFaulty(entry, asked.language)),
      ]
      asked.console.answer({ references, failed }, joinLines(lines))
      return failed.length === 0
    }),
}

const attachReferenceCommand: Command = {
  name: 'references attach',
  operands: 'ARTICLE FILE --key KEY',
  least: 2,
  most: 2,
  options: ['key'],
  help: {
    en: 'Give an article the reference of that key from a file',
    vi: 'Gắn vào một bài tài liệu tham khảo có khóa đó trong tệp',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const [article = '', file = ''] = asked.operands
      const [path, key] = [resolve(file), asked.flags.need('key')]
      const { references } = await workbench.readReferences({ path }, call)
      const reference = references.find((one) => one.key === key)
      if (reference === undefined) throw new Fault('reference/not-found', { key, path })
      const { filled } = await workbench.attachReference({ article, reference }, call)
      asked.console.answer({ filled }, filled.join(', '))
      return true
    }),
}

export const referencesCommands = [
  importReferencesCommand,
  listReferencesCommand,
  attachReferenceCommand,
]

const titleOf = ({ fields }: Reference): string => fields.title ?? fields.URL ?? ''

function formatReport(report: ReferenceReport, language: Language): string {
  const { matched, unmatched, ambiguous, failed } = report
  const odd = (reference: Reference, why: 'unmatched' | 'ambiguous') => [
    `? ${reference.key ?? ''}`,
    titleOf(reference),
    words[why][language],
  ]
  return joinLines([
    formatTable(
      matched.map(({ reference, citationKey, filled }) => [
        reference.key ?? '',
        `→ ${citationKey}`,
        filled.join(', '),
      ]),
    ),
    formatTable([
      ...unmatched.map((reference) => odd(reference, 'unmatched')),
      ...ambiguous.map(({ reference }) => odd(reference, 'ambiguous')),
    ]),
    ...failed.map((entry) => formatFaulty(entry, language)),
  ])
}

const formatFaulty = (entry: FaultyEntry, language: Language): string =>
  `✗ ${entry.key ?? `${words.line[language]} ${entry.line}`}: ${formatFault(entry, language)}`

const joinLines = (lines: readonly string[]): string =>
  lines.filter((line) => line !== '').join('\n')
