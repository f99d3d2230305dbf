import type { Messages } from '../../ui/language'

/** Of the article on paper. */
export const printMessages = {
  print: { en: 'Print…', vi: 'In…' },
  savePdf: { en: 'Save as PDF…', vi: 'Lưu thành PDF…' },
  nothingToPrint: {
    en: 'Open an article in the reader first: that is what is printed.',
    vi: 'Hãy mở một bài ở màn hình đọc trước: bài đó sẽ được in.',
  },
  pdfSaved: { en: 'Saved: {path}', vi: 'Đã lưu: {path}' },
  notes: { en: 'Notes', vi: 'Ghi chú' },
  inferred: { en: 'inferred', vi: 'suy ra' },
  key: { en: 'Citation key: {key}', vi: 'Khóa trích dẫn: {key}' },
  trimmed: { en: 'in trimmed text', vi: 'trong phần đã lược' },
  orphaned: { en: 'no longer in the text', vi: 'không còn trong bài' },
} satisfies Messages
