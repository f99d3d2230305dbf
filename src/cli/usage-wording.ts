/** What can be wrong with a command line, in both languages; each ends up as the reason of a fault `input/invalid`. */
import { Fault } from '../contract/fault'
import type { Language } from '../contract/model'

const reasons = {
  'unknown-command': { en: 'there is no command “{0}”', vi: 'không có lệnh “{0}”' },
  'unknown-flag': { en: 'there is no flag “{0}”', vi: 'không có cờ “{0}”' },
  'flag-elsewhere': { en: '“{0}” has no flag “{1}”', vi: 'lệnh “{0}” không có cờ “{1}”' },
  'flag-twice': { en: '“{0}” may stand only once', vi: '“{0}” chỉ được dùng một lần' },
  'flag-value': { en: '“{0}” takes no value', vi: '“{0}” không nhận giá trị' },
  'flag-without-value': { en: '“{0}” needs a value', vi: '“{0}” cần một giá trị' },
  'flag-number': { en: '“{0}” must be a whole number', vi: '“{0}” phải là số nguyên' },
  'flag-choice': { en: '“{0}” must be one of: {1}', vi: '“{0}” phải là một trong: {1}' },
  'flag-missing': { en: '“{0}” is missing', vi: 'thiếu “{0}”' },
  'operands-few': { en: '{0} is missing', vi: 'thiếu {0}' },
  'operands-many': { en: '“{0}” is one word too many', vi: 'thừa “{0}”' },
  'port-taken': {
    en: 'port {0} is taken; choose another one, or none',
    vi: 'cổng {0} đã bị dùng; hãy chọn cổng khác hoặc bỏ trống',
  },
  'library-missing': {
    en: 'say which library: --library FOLDER or LECTERN_LIBRARY',
    vi: 'hãy cho biết thư viện: --library THƯ_MỤC hoặc LECTERN_LIBRARY',
  },
  'restore-unconfirmed': {
    en: 'nothing was restored; say --yes to restore, or --preview to only look',
    vi: 'chưa khôi phục gì; thêm --yes để khôi phục, hoặc --preview để chỉ xem',
  },
} as const satisfies Record<string, Record<Language, string>>

/** Wrong usage as a fault: exit code 2. */
export function usageFault(
  problem: keyof typeof reasons,
  language: Language,
  ...words: readonly string[]
): Fault {
  const reason = reasons[problem][language].replace(
    /\{(\d)\}/g,
    (_, place: string) => words[Number(place)] ?? '',
  )
  return new Fault('input/invalid', { reason })
}
