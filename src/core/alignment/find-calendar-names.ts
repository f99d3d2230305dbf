/** A month or a day of the week named in a text, under one key in both languages. */
export interface CalendarName {
  readonly key: string
  readonly words: string
}

const months =
  'january february march april may june july august september october november december'.split(' ')
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
// Vietnamese counts months and days; the first month, the fourth day and the Sunday have names of their own.
const counted = 'một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai'.split(' ')
const ownNames: Readonly<Record<string, number>> = { giêng: 1, chạp: 12, tư: 4 }

// May is a word of its own too, so it counts only with its capital.
const pattern = new RegExp(
  `(?<month>\\b(?:${months.map(capital).join('|')})\\b)|(?<weekday>\\b(?:${weekdays.map(capital).join('|')})\\b)|` +
    '(?<![\\p{L}])[Tt]háng\\s+(?<monthNumber>\\d{1,2}|[\\p{L}]+(?:\\s+(?:một|hai)(?![\\p{L}]))?)|' +
    '(?<![\\p{L}])[Tt]hứ\\s+(?<dayNumber>[2-7]|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)(?![\\p{L}\\d])|' +
    '(?<sunday>(?<![\\p{L}])[Cc]hủ\\s+[Nn]hật)',
  'gu',
)

export function findCalendarNames(text: string): readonly CalendarName[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, groups = {} }) => {
    const key = keyOf(groups)
    return key === null ? [] : [{ key, words }]
  })
}

function keyOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { month, weekday, monthNumber, dayNumber, sunday } = groups
  if (month !== undefined) return `month ${months.indexOf(month.toLowerCase()) + 1}`
  if (weekday !== undefined) return `weekday ${weekdays.indexOf(weekday.toLowerCase()) + 2}`
  if (sunday !== undefined) return 'weekday 8'
  if (dayNumber !== undefined) return `weekday ${countOf(dayNumber)}`
  const number = countOf(monthNumber ?? '')
  return number >= 1 && number <= 12 ? `month ${number}` : null
}

function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const word = words.toLowerCase()
  return ownNames[word] ?? counted.indexOf(word.replace(/\s+/, '-')) + 1
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
