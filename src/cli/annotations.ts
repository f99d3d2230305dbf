import { resolve } from 'node:path'
import { formatFault } from '../contract/fault'
import type { AnnotationImport } from '../contract/marking'
import type { Language } from '../contract/model'
import type { Command } from './command'
import { describeAnnotations, formatAnnotation } from './describe-annotation'
import { inLibrary } from './with-workbench'

const sum = {
  en: '{0} imported, {1} refused',
  vi: 'đã nhập {0}, từ chối {1}',
} as const

const importCommand: Command = {
  name: 'annotations import',
  operands: 'FILE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'Import W3C annotations (JSON-LD) or Hypothesis’s JSON; every one comes in or is refused with a reason',
    vi: 'Nhập ghi chú W3C (JSON-LD) hoặc JSON của Hypothesis; mỗi ghi chú được nhập hoặc bị từ chối kèm lý do',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const path = resolve(asked.operands[0] ?? '')
      const report = await workbench.importAnnotations({ path }, call)
      asked.console.answer(report, formatReport(report, asked.language))
      return report.refused.length === 0
    }),
}

const listCommand: Command = {
  name: 'annotations',
  operands: '[ARTICLE]',
  least: 0,
  most: 1,
  options: [],
  help: {
    en: 'List the annotations of an article, or of all',
    vi: 'Liệt kê ghi chú của một bài hoặc của mọi bài',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const article = asked.operands[0] ?? null
      const annotations = await workbench.listAnnotations({ article }, call)
      const described = await describeAnnotations(annotations, workbench, call)
      asked.console.answer(described, described.map(formatAnnotation).join('\n'))
      return true
    }),
}

/** In this order: a command of two words is found before the one that is its first word. */
export const annotationsCommands: readonly Command[] = [importCommand, listCommand]

const formatReport = ({ imported, refused }: AnnotationImport, language: Language): string =>
  [
    ...refused.map((item) => `✗ ${item.source}: ${formatFault(item, language)}`),
    sum[language].replace('{0}', String(imported.length)).replace('{1}', String(refused.length)),
  ].join('\n')
