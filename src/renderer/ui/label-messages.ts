import type { Messages } from './language'

export const labelMessages = {
  yellow: { en: 'Yellow', vi: 'Vàng' },
  green: { en: 'Green', vi: 'Xanh lá' },
  blue: { en: 'Blue', vi: 'Xanh dương' },
  pink: { en: 'Pink', vi: 'Hồng' },
  orange: { en: 'Orange', vi: 'Cam' },
  purple: { en: 'Purple', vi: 'Tím' },
  teal: { en: 'Teal', vi: 'Xanh ngọc' },
  grey: { en: 'Grey', vi: 'Xám' },
} satisfies Messages
