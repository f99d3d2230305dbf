import type { Messages } from '../../ui/language'

export const messages = {
  look: { en: 'How articles look', vi: 'Cách hiện bài' },
  font: { en: 'Letters', vi: 'Kiểu chữ' },
  serif: { en: 'Serif', vi: 'Có chân' },
  sans: { en: 'Sans serif', vi: 'Không chân' },
  textSize: { en: 'Size', vi: 'Cỡ chữ' },
  measure: { en: 'Longest line', vi: 'Dòng dài nhất' },
  lineHeight: { en: 'Line height', vi: 'Giãn dòng' },
  paper: { en: 'Paper', vi: 'Nền' },
  system: { en: 'System', vi: 'Hệ thống' },
  light: { en: 'Light', vi: 'Sáng' },
  dark: { en: 'Dark', vi: 'Tối' },
  sepia: { en: 'Sepia', vi: 'Giấy ngà' },
  less: { en: 'Less', vi: 'Giảm' },
  more: { en: 'More', vi: 'Tăng' },
  usual: { en: 'As usual', vi: 'Như mặc định' },
} satisfies Messages
