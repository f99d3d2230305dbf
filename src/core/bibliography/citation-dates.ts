import type { Language } from '../../contract/model'
import { datePartsOf } from '../references/partial-date'

/** A date as a style writes it: `long` October 22, 2024; `day-first` 22 Oct. 2024; `short` Oct. 22, 2024; `year-first` 2024 Oct 22. */
export type DateForm = 'long' | 'day-first' | 'short' | 'year-first'

const long = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const short = long.map((name) =>
  name.length < 5 ? name : `${name === 'September' ? 'Sept' : name.slice(0, 3)}.`,
)

/** Words stand as they are. */
export function formatDate(date: string, form: DateForm, language: Language): string {
  const { year, month, day } = datePartsOf(date)
  if (year === null) return date
  if (month === null) return String(year)
  if (language === 'vi') return formatVietnamese(year, month, day, form)
  const name = nameOf(month, form)
  if (form === 'year-first') return [year, name, day].filter((part) => part !== null).join(' ')
  if (day === null) return `${name} ${year}`
  return form === 'day-first' ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`
}

/** Month and day alone, where the year stands elsewhere; empty when they are not known. */
export function formatDayOfYear(date: string | undefined, language: Language): string {
  const { month, day } = datePartsOf(date)
  if (month === null) return ''
  if (language === 'vi') return day === null ? `tháng ${month}` : `${day} tháng ${month}`
  return [nameOf(month, 'long'), day].filter((part) => part !== null).join(' ')
}

function nameOf(month: number, form: DateForm): string {
  if (form === 'long') return long[month - 1] ?? ''
  return form === 'year-first' ? (long[month - 1] ?? '').slice(0, 3) : (short[month - 1] ?? '')
}

function formatVietnamese(year: number, month: number, day: number | null, form: DateForm): string {
  if (form === 'year-first' || form === 'short')
    return [day, month, year].filter((part) => part !== null).join('/')
  return day === null ? `tháng ${month} năm ${year}` : `${day} tháng ${month} năm ${year}`
}
