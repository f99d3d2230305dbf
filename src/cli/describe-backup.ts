import { formatBackupReason } from '../contract/backup-messages'
import {
  type ChangeKind,
  changeKinds,
  formatFieldDifference,
  type RecordDifference,
} from '../contract/differences'
import type { Language } from '../contract/model'
import type { Recovery } from '../contract/recovery'
import type { Backup, RestorePreview } from '../contract/safekeeping'
import { formatTable } from './format-table'

const words = {
  recovered: { en: 'Made “{folder}” of this backup.', vi: 'Đã tạo “{folder}” từ bản sao lưu này.' },
  counts: {
    en: '{0} articles, {1} annotations, {2} entities',
    vi: '{0} bài, {1} ghi chú, {2} thực thể',
  },
  missing: {
    en: '{0} texts or originals are missing from the library',
    vi: 'thư viện thiếu {0} văn bản hoặc bản gốc',
  },
  added: { en: '+{0} back', vi: '+{0} trở lại' },
  changed: { en: '~{0} changed', vi: '~{0} thay đổi' },
  removed: { en: '-{0} to the trash', vi: '-{0} vào thùng rác' },
  same: { en: 'nothing would change', vi: 'không có gì thay đổi' },
} as const

const tables: Readonly<
  Record<RestorePreview['tables'][number]['table'], Readonly<Record<Language, string>>>
> = {
  articles: { en: 'articles', vi: 'bài' },
  annotations: { en: 'annotations', vi: 'ghi chú' },
  entities: { en: 'entities', vi: 'thực thể' },
  mentions: { en: 'mentions', vi: 'chỗ nhắc đến' },
  links: { en: 'passage links', vi: 'liên kết đoạn' },
  templates: { en: 'templates', vi: 'mẫu ghi chú' },
  labels: { en: 'labels', vi: 'nhãn' },
  notes: { en: 'notes', vi: 'ghi chép' },
  collections: { en: 'collections', vi: 'bộ sưu tập' },
  outletRules: { en: 'outlet rules', vi: 'quy tắc theo báo' },
}

const fill = (text: string, ...numbers: readonly number[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => String(numbers[Number(place)] ?? ''))

/** One line a backup: its name, when, why, what it holds. */
export const formatBackups = (backups: readonly Backup[], language: Language): string =>
  formatTable(
    backups.map(({ name, madeAt, reason, articles, annotations, entities }) => [
      name,
      madeAt,
      formatBackupReason(reason, language),
      fill(words.counts[language], articles, annotations, entities),
    ]),
  )

/** What was made of which backup. */
export const formatRecovery = (
  { library, backup, missing }: Recovery,
  language: Language,
): string =>
  [
    formatBackups([backup], language),
    words.recovered[language].replace('{folder}', () => library.folder),
    ...missingLine(missing, language),
  ].join('\n')

const missingLine = (missing: number, language: Language): readonly string[] =>
  missing === 0 ? [] : [fill(words.missing[language], missing)]

/** What a restore changes, a line a table and one for each record that is named; tables that stay as they are are left out. */
export function formatPreview(preview: RestorePreview, language: Language): string {
  const touched = preview.tables.filter(
    ({ added, changed, removed }) => added + changed + removed > 0,
  )
  const rows = touched.map(({ table, added, changed, removed }) => [
    tables[table][language],
    fill(words.added[language], added),
    fill(words.changed[language], changed),
    fill(words.removed[language], removed),
  ])
  return [
    formatBackups([preview.backup], language),
    rows.length === 0 ? words.same[language] : formatTable(rows),
    ...touched.flatMap((row) => formatDifferences(row, preview.differences, language)),
    ...missingLine(preview.missing, language),
  ].join('\n')
}

const signs: Readonly<Record<ChangeKind, string>> = { added: '+', changed: '~', removed: '-' }

function formatDifferences(
  row: RestorePreview['tables'][number],
  differences: RestorePreview['differences'],
  language: Language,
): readonly string[] {
  const lines = changeKinds.flatMap((kind) => {
    const named = differences.filter(({ table, change }) => table === row.table && change === kind)
    const more = row[kind] > named.length ? [`  ${signs[kind]} …`] : []
    return [...named.map((one) => `  ${signs[kind]} ${formatDifference(one, language)}`), ...more]
  })
  return [`${tables[row.table][language]}:`, ...lines]
}

function formatDifference({ title, fields }: RecordDifference, language: Language): string {
  const changes = fields.map((field) => formatFieldDifference(field, language))
  return changes.length === 0 ? `“${title}”` : `“${title}”: ${changes.join('; ')}`
}
