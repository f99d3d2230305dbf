import { resolve } from 'node:path'
import type { ImportReport } from '../contract/exchange'
import { formatFault } from '../contract/fault'
import type { ImportSource } from '../contract/importing'
import type { Language } from '../contract/model'
import type { Command } from './command'
import { formatTable } from './format-table'
import { inNewLibrary } from './with-workbench'

const words = {
  duplicate: { en: 'already there as', vi: 'đã có trong bài' },
  near: { en: 'of the text also in', vi: 'nội dung cũng có trong' },
  sum: {
    en: '{0} imported, {1} already there, {2} failed',
    vi: 'đã nhập {0}, đã có sẵn {1}, lỗi {2}',
  },
} as const

export const importCommand: Command = {
  name: 'import',
  operands: 'PATH|ADDRESS…',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [],
  help: {
    en: 'Import texts, saved pages, PDF, Word, EPUB, folders of them, and web addresses; makes the library when its folder is missing or empty',
    vi: 'Nhập văn bản, trang đã lưu, PDF, Word, EPUB, thư mục và địa chỉ web; tạo thư viện khi thư mục chưa có hoặc trống',
  },
  run: (asked) =>
    inNewLibrary(asked, async (workbench, call) => {
      const sources = asked.operands.map(sourceOf)
      const report = await workbench.importFiles({ sources }, call)
      asked.console.answer(
        describeReport(report, asked.language),
        formatReport(report, asked.language),
      )
      return report.failed.length === 0
    }),
}

const sourceOf = (operand: string): ImportSource =>
  /^https?:\/\//i.test(operand) ? { address: operand } : { path: resolve(operand) }

function describeReport(
  { imported, duplicates, failed, tookMs }: ImportReport,
  language: Language,
) {
  return {
    imported: imported.map(({ id, citationKey, title, language, source, near }) => ({
      id,
      citationKey,
      title,
      language,
      source,
      near,
    })),
    duplicates: duplicates.map(({ source, of }) => ({ source, of })),
    failed: failed.map(({ source, ...fault }) => ({
      source,
      code: fault.code,
      message: formatFault(fault, language),
    })),
    tookMs,
  }
}

function formatReport({ imported, duplicates, failed }: ImportReport, language: Language): string {
  const sum = [imported, duplicates, failed].reduce(
    (text, items, place) => text.replace(`{${place}}`, String(items.length)),
    words.sum[language] as string,
  )
  const lines = [
    formatTable(imported.map((article) => [article.citationKey, article.title])),
    formatTable(
      imported.flatMap(({ near, citationKey }) =>
        near === null
          ? []
          : [
              [
                `≈ ${citationKey}`,
                `${Math.round(near.share * 100)} %`,
                words.near[language],
                near.ofTitle,
              ],
            ],
      ),
    ),
    formatTable(
      duplicates.map(({ source, ofTitle }) => [`= ${source}`, words.duplicate[language], ofTitle]),
    ),
    ...failed.map((item) => `✗ ${item.source}: ${formatFault(item, language)}`),
    sum,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
