import type { IsoDate } from '../../contract/model'

/** A day as a researcher may write it: `2026-02-05`, `5/2/2026`, `5.2.2026`. Day before month; null when it is no day of the calendar. */
export function parseDate(typed: string): IsoDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const parts = iso === null ? [year, month, day] : iso.slice(1)
  if (parts.some((part) => part === undefined)) return null
  const text = parts.map((part) => part?.padStart(2, '0')).join('-')
  const moment = new Date(`${text}T00:00:00Z`)
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
  return isDay ? (text as IsoDate) : null
}
