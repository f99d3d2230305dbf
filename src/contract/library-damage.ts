/** What could not be read of a library when it was opened, for people. The rest of it is open. */
import { formatCount } from './finding-messages'
import type { Language } from './model'

export interface LibraryDamage {
  /** Files with damage. */
  readonly files: number
  /** Records, or changes, that are missing; null when that cannot be told. */
  readonly records: number | null
  /** Nothing is missing after all: the journal had it. */
  readonly isRestored: boolean
}

const messages = {
  restored: {
    en: '{count} file of this library was damaged. Nothing is missing: the journal had it all. The damaged file is set aside.|{count} files of this library were damaged. Nothing is missing: the journal had it all. The damaged files are set aside.',
    vi: '{count} tệp của thư viện này bị hỏng. Không thiếu gì: nhật ký còn giữ đủ. Tệp hỏng được để riêng.',
  },
  counted: {
    en: '{count} record could not be read; it is set aside in the folder “quarantine”. Everything else is here.|{count} records could not be read; they are set aside in the folder “quarantine”. Everything else is here.',
    vi: 'Không đọc được {count} bản ghi; chúng được để riêng trong thư mục “quarantine”. Mọi thứ khác vẫn còn.',
  },
  uncounted: {
    en: '{count} file of this library could not be read, or only in part; it is kept as it is. Everything else is here.|{count} files of this library could not be read, or only in part; they are kept as they are. Everything else is here.',
    vi: 'Không đọc được {count} tệp của thư viện này, hoặc chỉ đọc được một phần; tệp được giữ nguyên. Mọi thứ khác vẫn còn.',
  },
} as const satisfies Record<string, Record<Language, string>>

/** The damage in one or two sentences. */
export function formatDamage(damage: LibraryDamage, language: Language): string {
  const { files, records, isRestored } = damage
  if (isRestored) return formatCount(messages.restored[language], files)
  return records === null
    ? formatCount(messages.uncounted[language], files)
    : formatCount(messages.counted[language], records)
}
