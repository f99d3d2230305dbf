/** What a finding of the lint says, in one phrase. */
import type { LintCode, LintFinding } from './lint'
import type { Language } from './model'

const phrases: Readonly<Record<LintCode, Readonly<Record<Language, string>>>> = {
  'quote/altered': {
    en: 'The quotation is not what the text says there any more',
    vi: 'Đoạn trích không còn khớp với văn bản tại chỗ đó',
  },
  'quote/trimmed': {
    en: 'The quotation stands in trimmed text',
    vi: 'Đoạn trích nằm trong phần đã lược',
  },
  'quote/review': {
    en: 'The quotation’s place waits to be confirmed',
    vi: 'Vị trí của đoạn trích đang chờ xác nhận',
  },
  'quote/orphaned': {
    en: 'The quotation’s words are not in the text any more',
    vi: 'Nội dung đoạn trích không còn trong văn bản',
  },
  'fact/missing': { en: 'Nothing is known of this', vi: 'Chưa có thông tin' },
  'fact/inferred': {
    en: 'Inferred, and confirmed by nobody',
    vi: 'Được suy ra, chưa ai xác nhận',
  },
  'key/clash': {
    en: 'Two citation keys that many programs take for one',
    vi: 'Hai khóa trích dẫn mà nhiều chương trình coi là một',
  },
  'source/shared': {
    en: 'Two sources that are, for the most part, one text',
    vi: 'Hai nguồn phần lớn là cùng một văn bản',
  },
  'text/breaks-off': {
    en: 'The text stops in the middle of a sentence; its file may have been cut',
    vi: 'Văn bản dừng giữa câu; tệp có thể đã bị cắt',
  },
}

const facts = {
  title: { en: 'title', vi: 'tiêu đề' },
  outlet: { en: 'outlet', vi: 'báo' },
  publishedOn: { en: 'date', vi: 'ngày đăng' },
} as const

/** Without a full stop. */
export function formatLint({ code, fact, share }: LintFinding, language: Language): string {
  const subject = fact === null ? '' : ` (${facts[fact][language]})`
  const part = share === null ? '' : ` (${Math.round(share * 100)} %)`
  return `${phrases[code][language]}${subject}${part}`
}
