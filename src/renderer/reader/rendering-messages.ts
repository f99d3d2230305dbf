import type { Messages } from '../ui/language'

/** Of marks as they are seen and heard. */
export const renderingMessages = {
  pile: {
    en: '{n} mark here|{n} marks here: click to go through them',
    vi: '{n} dấu ở đây: nhấn để đi qua từng dấu',
  },
  pileSaid: {
    en: 'Mark {at} of {n} here, {label}: {words}',
    vi: 'Dấu {at} trên {n} ở đây, {label}: {words}',
  },
  markBegins: { en: 'Mark begins, {label}:', vi: 'Bắt đầu dấu, {label}:' },
  markEnds: { en: 'Mark ends.', vi: 'Hết dấu.' },
} satisfies Messages
