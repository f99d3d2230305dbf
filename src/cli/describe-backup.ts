import type { Language } from '../contract/model'
import type { Recovery } from '../contract/recovery'
import type { Backup, BackupReason, RestorePreview } from '../contract/safekeeping'
import { formatTable } from './format-table'

const reasons: Readonly<Record<BackupReason, Readonly<Record<Language, string>>>> = {
  timed: { en: 'from time to time', vi: 'định kỳ' },
  asked: { en: 'asked for', vi: 'theo yêu cầu' },
  'before-restore': { en: 'before a restore', vi: 'trước khi khôi phục' },
  'before-delete': { en: 'before deleting much', vi: 'trước khi xóa nhiều' },
  'before-repair': { en: 'before a repair', vi: 'trước khi sửa chữa' },
  'before-migration': { en: 'before a new format', vi: 'trước khi đổi định dạng' },
}

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
  labels: { en: 'labels', vi: 'nhãn' },
}

const fill = (text: string, ...numbers: readonly number[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => String(numbers[Number(place)] ?? ''))

/** One line a backup: its name, when, why, what it holds. */
export const formatBackups = (backups: readonly Backup[], language: Language): string =>
  formatTable(
    backups.map(({ name, madeAt, reason, articles, annotations, entities }) => [
      name,
      madeAt,
      reasons[reason][language],
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

/** What a restore changes, a line a table; tables that stay as they are are left out. */
export function formatPreview(preview: RestorePreview, language: Language): string {
  const rows = preview.tables
    .filter(({ added, changed, removed }) => added + changed + removed > 0)
    .map(({ table, added, changed, removed }) => [
      tables[table][language],
      fill(words.added[language], added),
      fill(words.changed[language], changed),
      fill(words.removed[language], removed),
    ])
  return [
    formatBackups([preview.backup], language),
    rows.length === 0 ? words.same[language] : formatTable(rows),
    ...missingLine(preview.missing, language),
  ].join('\n')
}
