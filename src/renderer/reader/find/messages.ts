import type { Messages } from '../../ui/language'

export const findMessages = {
  bar: { en: 'Find in “{title}”', vi: 'Tìm trong “{title}”' },
  field: { en: 'Find in article', vi: 'Tìm trong bài' },
  previous: { en: 'Previous place', vi: 'Chỗ trước' },
  next: { en: 'Next place', vi: 'Chỗ tiếp theo' },
  close: { en: 'Close the find bar', vi: 'Đóng thanh tìm' },
  count: { en: '{at} of {n}', vi: '{at} trên {n}' },
  none: { en: 'Not in this article', vi: 'Không có trong bài này' },
} satisfies Messages
