/** Why a backup was made, in both languages. */
import type { Language } from './model'
import type { BackupReason } from './safekeeping'

const reasons: Readonly<Record<BackupReason, Readonly<Record<Language, string>>>> = {
  timed: { en: 'made by itself', vi: 'tự động' },
  asked: { en: 'asked for', vi: 'theo yêu cầu' },
  'before-restore': { en: 'before a restore', vi: 'trước khi khôi phục' },
  'before-delete': { en: 'before deleting much', vi: 'trước khi xóa nhiều' },
  'before-repair': { en: 'before a repair', vi: 'trước khi sửa chữa' },
  'before-bulk': { en: 'before many changes at once', vi: 'trước khi thay đổi nhiều' },
  'before-migration': { en: 'before a new format', vi: 'trước khi đổi định dạng' },
}

export const formatBackupReason = (reason: BackupReason, language: Language): string =>
  reasons[reason][language]
