import type { Messages } from './language'

export const messages = {
  close: { en: 'Close', vi: 'Đóng' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  dismiss: { en: 'Dismiss this message', vi: 'Bỏ thông báo này' },
  loading: { en: 'Loading…', vi: 'Đang tải…' },
  retry: { en: 'Try again', vi: 'Thử lại' },
  failed: { en: 'That did not work', vi: 'Không thực hiện được' },
  vietnamese: { en: 'Vietnamese', vi: 'Tiếng Việt' },
  english: { en: 'English', vi: 'Tiếng Anh' },
  noLanguage: { en: 'Language unknown', vi: 'Chưa rõ ngôn ngữ' },
  remove: { en: 'Remove {name}', vi: 'Bỏ {name}' },
  notices: { en: 'Messages', vi: 'Thông báo' },
  resize: { en: 'Resize the columns', vi: 'Đổi độ rộng cột' },
  doneOf: { en: '{done} of {total}', vi: '{done} trên {total}' },
  conflictTitle: { en: 'Changed in two places', vi: 'Được sửa ở hai nơi' },
  conflictText: {
    en: 'Somebody changed this elsewhere while you did. Which is right?',
    vi: 'Giá trị này được sửa ở nơi khác cùng lúc với bạn. Giá trị nào đúng?',
  },
  theirs: { en: 'There', vi: 'Ở nơi khác' },
  yours: { en: 'Yours', vi: 'Của bạn' },
  keepTheirs: { en: 'Keep the other', vi: 'Giữ giá trị kia' },
  useMine: { en: 'Use mine', vi: 'Dùng của tôi' },
} satisfies Messages
