import { resolve } from 'node:path'
import type { BundleConflict, BundleImport } from '../contract/bundles'
import type { Language } from '../contract/model'
import type { Command } from './command'
import { formatTable } from './format-table'
import { inNewLibrary } from './with-workbench'

const words = {
  added: { en: 'articles added', vi: 'bài được thêm' },
  matched: { en: 'there already', vi: 'đã có sẵn' },
  annotations: { en: 'annotations', vi: 'ghi chú' },
  ours: { en: 'here', vi: 'ở đây' },
  theirs: { en: 'in the bundle', vi: 'trong gói' },
} as const

export const bundleCommand: Command = {
  name: 'bundle import',
  operands: 'BUNDLE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'Bring a bundle’s articles and annotations into the library; what is there stays as it is',
    vi: 'Nhập bài và ghi chú từ một gói vào thư viện; những gì đã có được giữ nguyên',
  },
  run: (asked) =>
    inNewLibrary(asked, async (workbench, call) => {
      const path = resolve(asked.operands[0] ?? '')
      const report = await workbench.importBundle({ path }, call)
      asked.console.answer(report, formatReport(report, asked.language))
      return true
    }),
}

function formatReport(report: BundleImport, language: Language): string {
  const { articles, annotations, conflicts } = report
  const sum = [
    `${words.added[language]}: ${articles.added.length}`,
    `${words.matched[language]}: ${articles.matched.length}`,
    `${words.annotations[language]}: ${annotations}`,
  ].join(', ')
  const table = formatTable(conflicts.map((conflict) => formatConflict(conflict, language)))
  return table === '' ? sum : `${sum}\n${table}`
}

const formatConflict = (conflict: BundleConflict, language: Language): readonly string[] => [
  `≠ ${conflict.kind}`,
  conflict.id,
  conflict.field,
  `${words.ours[language]}: ${conflict.ours}`,
  `${words.theirs[language]}: ${conflict.theirs}`,
]
