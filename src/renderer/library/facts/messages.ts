import type { Messages } from '../../ui/language'

export const messages = {
  editFacts: { en: 'Edit facts…', vi: 'Sửa thông tin…' },
  title: { en: 'Facts of {n} article|Facts of {n} articles', vi: 'Thông tin của {n} bài' },
  text: {
    en: 'What you write is set in all of them, as one step. What you leave stays as it is.',
    vi: 'Điều bạn ghi sẽ áp dụng cho tất cả các bài, trong một bước. Mục để trống giữ nguyên.',
  },
  outlet: { en: 'Outlet', vi: 'Nguồn báo' },
  authors: { en: 'Authors', vi: 'Tác giả' },
  authorsHint: { en: 'Name; name', vi: 'Tên; tên' },
  place: { en: 'Written in', vi: 'Nơi viết' },
  agency: { en: 'Agency', vi: 'Hãng tin' },
  publishedOn: { en: 'Published', vi: 'Ngày đăng' },
  modifiedOn: { en: 'Updated', vi: 'Ngày cập nhật' },
  language: { en: 'Language', vi: 'Ngôn ngữ' },
  factTitle: { en: 'Title', vi: 'Tiêu đề' },
  url: { en: 'Web address', vi: 'Địa chỉ web' },
  vi: { en: 'Vietnamese', vi: 'Tiếng Việt' },
  en: { en: 'English', vi: 'Tiếng Anh' },
  asIs: { en: 'As it is', vi: 'Giữ nguyên' },
  unknown: { en: 'Not known', vi: 'Chưa rõ' },
  different: {
    en: '{n} value, such as {words}|{n} different values, such as {words}',
    vi: '{n} giá trị khác nhau, như {words}',
  },
  withEmpty: { en: '{words}; not known in {empty}', vi: '{words}; chưa rõ ở {empty} bài' },
  confirmInferred: {
    en: 'Confirm what was inferred ({n})',
    vi: 'Xác nhận giá trị suy ra ({n})',
  },
  empty: { en: 'Empty it', vi: 'Xóa trống' },
  willBeEmpty: { en: 'Will be empty', vi: 'Sẽ để trống' },
  badDate: {
    en: 'Write the day as 2024-10-22 or 22/10/2024.',
    vi: 'Hãy viết ngày như 2024-10-22 hoặc 22/10/2024.',
  },
  looking: { en: 'Looking at the articles…', vi: 'Đang xem các bài…' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  save: { en: 'Save in all', vi: 'Lưu cho tất cả' },
  saved: { en: '{n} article changed.|{n} articles changed.', vi: 'Đã sửa {n} bài.' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
} satisfies Messages
