import type { Language } from '../../contract/model'

// Making a formatter takes far longer than using it.
const plain = { en: new Intl.NumberFormat('en'), vi: new Intl.NumberFormat('vi') }
const percent = {
  en: new Intl.NumberFormat('en', { style: 'percent' }),
  vi: new Intl.NumberFormat('vi', { style: 'percent' }),
}

/** `8,412`, `8.412`. */
export const formatNumber = (n: number, language: Language): string => plain[language].format(n)

/** A share from 0 to 1 as a whole percentage: `87%`. */
export const formatShare = (share: number, language: Language): string =>
  percent[language].format(share)
