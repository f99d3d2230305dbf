import type { Messages } from '../ui/language'

export const messages = {
  paragraph: { en: 'para. {n}', vi: 'đoạn {n}' },
  copyCitation: { en: 'Copy citation', vi: 'Chép trích dẫn' },
  copyFormatted: { en: 'Copy as formatted text', vi: 'Chép dạng có định dạng' },
  citationCopied: {
    en: 'Quotation and citation copied.',
    vi: 'Đã chép đoạn trích kèm nguồn trích dẫn.',
  },
  formattedCopied: {
    en: 'Quotation and source copied as formatted text.',
    vi: 'Đã chép đoạn trích kèm nguồn, giữ định dạng.',
  },
  copyFailed: {
    en: 'The clipboard cannot be written to. Select the words and press Ctrl+C.',
    vi: 'Không ghi được vào bộ nhớ tạm. Hãy chọn đoạn chữ rồi nhấn Ctrl+C.',
  },
} satisfies Messages
