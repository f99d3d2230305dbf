const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const monthName =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?/iu

/**
 * The day, month or year a date says, as `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; null when it says none for certain. Numbers
 * with the year last are day and month only where they can be nothing else.
 */
export function parsePartialDate(text: string): string | null {
  const iso = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d.])/u.exec(text)
  if (iso !== null && !monthName.test(text)) return dateOf(iso[1], iso[2], iso[3])
  const numbers = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/u.exec(text)
  if (numbers !== null) {
    const [, day, month, year] = numbers
    const isCertain = Number(day) > 12 || day === month
    return dateOf(year, isCertain ? month : undefined, isCertain ? day : undefined)
  }
  const year = /(?<!\d)(\d{4})(?!\d)/u.exec(text)?.[1]
  const month = monthName.exec(text)?.[1]
  if (month === undefined || year === undefined) return null
  const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/u.exec(text)?.[1]
  return dateOf(year, String(months[month.toLowerCase()]), day)
}

/** A day of the calendar, or the part of it that can be one. */
export function dateOf(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || !/^\d{4}$/u.test(year) || year === '0000') return null
  const [m, d] = [Number(month ?? 0), Number(day ?? 0)]
  if (!(m >= 1 && m <= 12)) return year
  const yearMonth = `${year}-${String(m).padStart(2, '0')}`
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  return d >= 1 && d <= last ? `${yearMonth}-${String(d).padStart(2, '0')}` : yearMonth
}

/** What a reference's date tells of the calendar; all null when it is only words. A range counts from its beginning. */
export interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

export function datePartsOf(date: string | undefined): DateParts {
  const [, year, month, day] = isoDate.exec(date ?? '') ?? []
  const number = (text: string | undefined) => (text === undefined ? null : Number(text))
  return { year: number(year), month: number(month), day: number(day) }
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:\/|$)/u
