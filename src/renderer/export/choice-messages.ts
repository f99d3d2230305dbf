import type { Messages } from '../ui/language'

export const choiceMessages = {
  style: { en: 'Style', vi: 'Kiểu trích dẫn' },
  chicagoNotes: { en: 'Chicago, notes', vi: 'Chicago, chú thích' },
  chicagoAuthorDate: { en: 'Chicago, author–date', vi: 'Chicago, tác giả–năm' },
  apa: { en: 'APA', vi: 'APA' },
  mla: { en: 'MLA', vi: 'MLA' },
  ieee: { en: 'IEEE', vi: 'IEEE' },
  vancouver: { en: 'Vancouver', vi: 'Vancouver' },
  otherStyle: { en: 'Other style…', vi: 'Kiểu khác…' },
  otherStyleRule: {
    en: 'Any other style is a CSL file (.csl) of yours. The pandoc installed on this computer formats it.',
    vi: 'Kiểu khác là một tệp CSL (.csl) của bạn, do pandoc cài trên máy này định dạng.',
  },
  wordsOf: { en: 'Words and dates in', vi: 'Ngôn ngữ của bản xuất' },
  bundleHolds: { en: 'The bundle holds', vi: 'Gói gồm' },
  originals: {
    en: 'the files as they were imported',
    vi: 'các tệp gốc đã nhập',
  },
  researcher: {
    en: 'who made the annotations',
    vi: 'tên người chú giải',
  },
  researcherRule: {
    en: 'By your name on this computer, as the creator of each annotation in annotations.jsonld and nowhere else. Unless ticked, no file of this or any other export names you. What you wrote yourself is left as it is.',
    vi: 'Theo tên của bạn trên máy này, chỉ ghi là người tạo từng ghi chú trong annotations.jsonld. Nếu không chọn, không tệp nào của gói này hay bản xuất khác nêu tên bạn. Những gì bạn tự viết được giữ nguyên.',
  },
} satisfies Messages
