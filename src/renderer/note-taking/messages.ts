import type { Messages } from '../ui/language'

export const messages = {
  addToNote: { en: 'Add to a note', vi: 'Đưa vào ghi chép' },
  filter: { en: 'Find a note', vi: 'Tìm ghi chép' },
  clearFilter: { en: 'Clear', vi: 'Xóa' },
  notes: { en: 'Notes', vi: 'Ghi chép' },
  none: { en: 'No note yet.', vi: 'Chưa có ghi chép nào.' },
  noneFound: { en: 'No note answers this.', vi: 'Không có ghi chép phù hợp.' },
  newNote: { en: 'New note about this article', vi: 'Ghi chép mới về bài này' },
  added: { en: 'Added to “{title}”.', vi: 'Đã đưa vào “{title}”.' },
} satisfies Messages
