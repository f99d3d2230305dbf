import type { Language } from '../../contract/model'

const units = ['B', 'kB', 'MB', 'GB'] as const

/** A file's size for people: `812 B`, `1.4 kB`; decimal units. */
export function formatSize(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${number.format(bytes / 1000 ** step)}\u00a0${units[step] ?? 'B'}`
}
