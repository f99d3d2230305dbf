import type { Messages } from '../ui/language'

/** What is known of an article beside title, outlet, address and date. */
export const factMessages = {
  factAuthors: { en: 'Authors', vi: 'Tác giả' },
  factPlace: { en: 'Written in', vi: 'Nơi viết' },
  factAgency: { en: 'Agency', vi: 'Hãng tin' },
  factModified: { en: 'Updated', vi: 'Ngày cập nhật' },
  factEncoding: { en: 'Encoding', vi: 'Bảng mã' },
  misread: {
    en: 'UTF-8, once read as windows-1252',
    vi: 'UTF-8, từng bị đọc nhầm thành windows-1252',
  },
  readAs: { en: 'Read as…', vi: 'Đọc theo bảng mã…' },
  readAsInferred: { en: 'What the file speaks for', vi: 'Theo nội dung tệp' },
  confirm: { en: 'Confirm', vi: 'Xác nhận' },
  confirmOf: { en: 'Confirm: {fact}', vi: 'Xác nhận: {fact}' },
  authorsPattern: { en: 'Name; name', vi: 'Tên; tên' },
  keyHint: {
    en: 'Never changed by Lectern. Notes that cite the article by it are not changed either.',
    vi: 'Lectern không bao giờ tự đổi. Các ghi chép dẫn bài bằng khóa này cũng không được sửa theo.',
  },
  badKey: {
    en: 'Letters A–Z, digits and : _ - only, beginning with a letter or digit.',
    vi: 'Chỉ gồm chữ A–Z không dấu, chữ số và : _ -, bắt đầu bằng chữ hoặc số.',
  },
} satisfies Messages
