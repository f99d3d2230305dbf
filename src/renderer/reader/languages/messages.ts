import type { Messages } from '../../ui/language'

/** Of the language of single paragraphs. */
export const messages = {
  language: { en: 'Language of this paragraph', vi: 'Ngôn ngữ của đoạn này' },
  vi: { en: 'Vietnamese', vi: 'Tiếng Việt' },
  en: { en: 'English', vi: 'Tiếng Anh' },
  und: { en: 'Another or unknown', vi: 'Khác hoặc chưa rõ' },
  told: { en: 'As its words tell', vi: 'Theo chữ trong đoạn' },
  toldAs: { en: '{language}, {rule}', vi: '{language}, {rule}' },
  others: { en: 'Paragraphs in other languages', vi: 'Đoạn bằng ngôn ngữ khác' },
  count: { en: '{language}: {n} paragraph|{language}: {n} paragraphs', vi: '{language}: {n} đoạn' },
  byYou: { en: '{n} set by you', vi: '{n} đoạn do bạn đặt' },
  giveBack: { en: 'As the words tell', vi: 'Theo chữ trong đoạn' },
  giveBackOf: {
    en: 'Let the words of the paragraphs tell their language again',
    vi: 'Để chữ trong các đoạn tự cho biết ngôn ngữ',
  },
} satisfies Messages
