import type { Messages } from '../ui/language'

export const messages = {
  taskDone: { en: 'Done:', vi: 'Đã xong:' },
  taskOpen: { en: 'To do:', vi: 'Cần làm:' },
} satisfies Messages
