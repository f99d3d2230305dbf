import type { IsoDate, Language } from '../../contract/model'

export interface FoundDate {
  readonly date: IsoDate
  /** The words it was read from. */
  readonly words: string
}

/** A day of a month, without its year. */
export interface FoundDay {
  /** As a date ends: `mm-dd`. */
  readonly monthAndDay: string
  readonly words: string
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const day = '(?<day>\\d{1,2})'
const year = '(?<year>(?:19|20)\\d{2})(?!\\d)'
const notInNumber = '(?<![\\d/.,-])'

const fullDates = [
  `${notInNumber}${year}-(?<month>\\d{2})-${day}(?!\\d)`,
  `${notInNumber}(?<first>\\d{1,2})\\s?(?<mark>[/.-])\\s?(?<second>\\d{1,2})\\s?\\k<mark>\\s?${year}`,
  `${notInNumber}${day}\\s{1,2}tháng\\s{1,2}(?<month>\\d{1,2})(?:\\s{0,2}[,/-]\\s{0,2}|\\s{1,2})(?:năm\\s{1,2})?${year}`,
  `\\b${month}\\s{1,2}${day}(?:st|nd|rd|th)?,?\\s{1,2}${year}`,
  `${notInNumber}${day}(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?${month},?\\s{1,2}${year}`,
].map((source) => new RegExp(source, 'giu'))

// A day that has its year is a full date.
const noYear = '(?!(?:st|nd|rd|th)?(?:\\s{0,2}[,/-]\\s{0,2}|\\s{1,2})(?:năm\\s{1,2})?\\d{4})'

const days = [
  `${notInNumber}${day}/(?<month>\\d{1,2})(?![\\d/-])${noYear}`,
  `${notInNumber}${day}\\s{1,2}tháng\\s{1,2}(?<month>\\d{1,2})(?!\\d)${noYear}`,
  `\\b${month}\\s{1,2}${day}(?:st|nd|rd|th)?(?![\\d-])${noYear}`,
  `${notInNumber}${day}(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?${month}${noYear}`,
].map((source) => new RegExp(source, 'giu'))

/**
 * The full dates of a text, form by form: 2024-10-22, 22/10/2024, 22 tháng 10 năm 2024, October 22, 2024, 22 October 2024.
 * Vietnamese figures stand day first. In any other text 5/10/2024 may be two days, and is none.
 */
export function findFullDates(text: string, language: Language | null): readonly FoundDate[] {
  return matchesOf(fullDates, text).flatMap(({ groups, words }) => {
    const date = readDate(groups, language)
    return date === null ? [] : [{ date, words }]
  })
}

/** The days of a text that stand without a year. */
export function findDays(text: string): readonly FoundDay[] {
  return matchesOf(days, text).flatMap(({ groups, words }) => {
    const date = calendarDate(leapYear, monthOf(groups), Number(groups.day))
    return date === null ? [] : [{ monthAndDay: date.slice(5), words }]
  })
}

const leapYear = 2000

interface DateMatch {
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly words: string
}

const matchesOf = (patterns: readonly RegExp[], text: string): readonly DateMatch[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ groups: match.groups ?? {}, words: match[0] })),
  )

function readDate(groups: DateMatch['groups'], language: Language | null): IsoDate | null {
  const written = Number(groups.year)
  if (groups.first === undefined) return calendarDate(written, monthOf(groups), Number(groups.day))
  const [first, second] = [Number(groups.first), Number(groups.second)]
  const dayFirst = calendarDate(written, second, first)
  const monthFirst = calendarDate(written, first, second)
  const ambiguous = dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
  if (ambiguous && language !== 'vi' && groups.mark !== '.') return null
  return dayFirst ?? monthFirst
}

const monthOf = (groups: DateMatch['groups']) =>
  groups.name === undefined
    ? Number(groups.month)
    : monthNames.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1

/** The date when it is a day of the calendar between 1900 and 2099; null otherwise. */
export function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const moment = new Date(Date.UTC(year, month - 1, day))
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  return real && year >= 1900 && year < 2100 ? (moment.toISOString().slice(0, 10) as IsoDate) : null
}
