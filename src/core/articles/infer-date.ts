import { basename } from 'node:path'
import type { Fact, IsoDate, Language } from '../../contract/model'
import { emptyFact, inferredFact } from './fact'
import { calendarDate, type FoundDate, findDays, findFullDates } from './find-dates'

/** The places of an article that may say when it appeared. */
export interface DatePlaces {
  /** What the page's own tags say. */
  readonly said: Fact<IsoDate> | null
  readonly url: string | null
  /** Lines that are little more than a date, from the article's head. */
  readonly dateLines: readonly string[]
  /** The article's first paragraph. */
  readonly lead: string
  /** What stands between title and lead, empty when nothing does. */
  readonly standfirst: string
  readonly text: string
  /** What the article's source is called: its file's name, with the folders it was imported with. */
  readonly source: string
  readonly language: Language | null
}

/**
 * The day an article appeared: from its address (in the outlet's own time, where tags often speak of Greenwich's), from
 * the page's tags, from a line or an opening of the lead that is a dateline. A day in the
 * lead without its year counts when the text's first 500,000 characters and the file's name hold just one full date with that
 * day. Other
 * dates in running text are mostly about something else, and a wrong date is worse than none.
 */
export function inferDate(places: DatePlaces): Fact<IsoDate> {
  const { said, url, dateLines, lead, language } = places
  const inAddress = url === null ? null : dateInAddress(url)
  if (inAddress !== null && inAddress !== said?.value)
    return inferredFact(inAddress, 'date-in-address', url ?? '')
  if (said !== null) return said.inferred ? confirmSaid(said, inAddress, places) : said
  const opening = datelineOf(lead)
  for (const words of opening === null ? dateLines : [...dateLines, opening]) {
    const [found] = findFullDates(words, language)
    if (found !== undefined) return inferredFact(found.date, 'date-line', words)
  }
  return confirmDay(places)
}

const aboutChanges = /updat|modif|cập nhật|chỉnh sửa/iu

/**
 * What a page's tags say is certain when its address names the same day, or a line at its head does. A `<time>` is no second
 * place beside that line: the line may be its words.
 */
function confirmSaid(
  said: Fact<IsoDate>,
  inAddress: IsoDate | null,
  { url, dateLines, language }: DatePlaces,
): Fact<IsoDate> {
  const { value, reason } = said
  const line = dateLines.find(
    (words) => !aboutChanges.test(words) && findFullDates(words, language)[0]?.date === value,
  )
  const second = inAddress === value ? url : reason?.rule === 'time-tag' ? undefined : line
  if (reason === null || second === undefined || second === null) return said
  return {
    ...said,
    inferred: false,
    reason: { ...reason, evidence: `${reason.evidence} – ${second}` },
  }
}

// “HANOI, Oct. 22, 2024 (Xinhua) --”: a place or an agency, the date, and a dash between spaces.
const dateline =
  /^(?:\p{Lu}[^,\d\n]{1,30},\s|\([^()\n]{2,20}\)\s)?(?:[Nn]gày\s)?(?=\d|\p{Lu}\p{L}{2,8}\.?\s\d)[^!?\n]{6,50}?\s(?=(?:--|[–—-])\s)/u

const datelineOf = (lead: string) => dateline.exec(lead)?.[0].trim() ?? null

const textLookedAt = 500_000

function confirmDay({ lead, standfirst, text, source, language }: DatePlaces): Fact<IsoDate> {
  const days = new Map(
    findDays(`${standfirst}\n${lead}`).map(({ monthAndDay, words }) => [monthAndDay, words]),
  )
  if (days.size === 0) return emptyFact
  const isSought = ({ date }: FoundDate) => days.has(date.slice(5))
  const inText = findFullDates(text.slice(0, textLookedAt), language).filter(isSought)
  const inName = datesInName(basename(source)).filter(isSought)
  const [first] = [...inText, ...inName]
  if (first === undefined || [...inText, ...inName].some(({ date }) => date !== first.date))
    return emptyFact
  const evidence = `${days.get(first.date.slice(5)) ?? ''} – ${first.words}`
  const rule = inText.length > 0 ? 'date-confirmed-elsewhere' : 'date-confirmed-by-file'
  return inferredFact(first.date, rule, evidence)
}

function datesInName(name: string): readonly FoundDate[] {
  const date = dateInPath(name)
  return [...findFullDates(name, 'vi'), ...(date === null ? [] : [{ date, words: name }])]
}

const pathDate =
  /(?<!\d)(?:(?<year>(?:19|20)\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?!\d)|(?<digits>(?:19|20)\d{6})(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?)?(?!\d))/g

/** A date in the path of a web address: `/2024/10/22/`, `2024-10-22`, or run together, perhaps with the time of day. */
const dateInAddress = (url: string): IsoDate | null => dateInPath(new URL(url).pathname)

function dateInPath(path: string): IsoDate | null {
  for (const { groups } of path.matchAll(pathDate)) {
    const digits = groups?.digits
    const [year, month, day] =
      digits === undefined
        ? [groups?.year, groups?.month, groups?.day]
        : [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
    const date = calendarDate(Number(year), Number(month), Number(day))
    if (date !== null) return date
  }
  return null
}
