/**
 * What a page says of itself: JSON-LD first, then OpenGraph and microdata, which state it; then other meta tags, `<time>` and `<title>`, which
 * sites use in ways of their own, so that it is inferred.
 */
import type { Fact, IsoDate } from '../../contract/model'
import { inferredFact, statedFact } from '../articles/fact'
import { calendarDate, findFullDates } from '../articles/find-dates'
import { findNewsObject } from './json-ld'
import type { PageDocument } from './parse-page'

export interface PageFacts {
  readonly title: Fact<string> | null
  readonly outlet: Fact<string> | null
  readonly url: Fact<string> | null
  readonly authors: Fact<readonly string[]> | null
  readonly publishedOn: Fact<IsoDate> | null
  readonly modifiedOn: Fact<IsoDate> | null
}

/** What a page's tags say it is about: often the words of its standfirst. */
export const descriptionOf = (document: PageDocument): string | null =>
  document
    .querySelector('meta[property="og:description"], meta[name="description"]')
    ?.getAttribute('content') ?? null

type TagRule = 'json-ld' | 'microdata' | 'opengraph' | 'meta-tag' | 'time-tag' | 'title-tag'
interface Said {
  readonly rule: TagRule
  readonly tag: string
  readonly words: string
}

const valueLimit = 1000
const timeOfArticle =
  'article time[datetime], time[pubdate], time[itemprop="datePublished"], h1 ~ * time[datetime]'

export function readPageFacts(document: PageDocument): PageFacts {
  const say = sayings(document)
  const outlet = firstFact(
    say(['ld:publisher', 'og:site_name', 'application-name', 'dc.publisher']),
    plain,
  )
  return {
    outlet,
    title: firstFact(
      say(['ld:headline', 'og:title', 'twitter:title', 'dc.title', 'title']),
      (words, said) => titleOf(words, said.rule, outlet?.value ?? null),
    ),
    url: firstFact(say(['canonical', 'og:url', 'ld:url', 'twitter:url']), addressOf),
    authors: firstFact(
      say(['ld:author', 'author', 'article:author', 'dc.creator', 'parsely-author', 'byl']),
      namesOf,
    ),
    publishedOn: firstDay(
      say([
        ...['ld:datePublished', 'article:published_time', 'og:published_time'],
        ...['md:datePublished', 'datePublished'],
        ...['pubdate', 'publishdate', 'publish-date', 'dc.date.issued', 'dc.date', 'date'],
        ...['parsely-pub-date', 'sailthru.date', 'dateCreated', 'time'],
      ]),
    ),
    modifiedOn: firstDay(
      say([
        'ld:dateModified',
        'article:modified_time',
        'og:updated_time',
        'md:dateModified',
        'dateModified',
        'lastmod',
      ]),
    ),
  }
}

/** What the page's tags say under names, in the order of the names. */
function sayings(document: PageDocument): (names: readonly string[]) => readonly Said[] {
  const said = new Map<string, Said>()
  const hear = (name: string, rule: TagRule, words: string | null | undefined) => {
    const trimmed = (words ?? '').slice(0, valueLimit).replace(/\s+/gu, ' ').trim()
    const key = name.toLowerCase()
    if (trimmed !== '' && !said.has(key))
      said.set(key, { rule, tag: name.replace(/^(?:ld|md):/, ''), words: trimmed })
  }
  const news = findNewsObject(
    [...document.getElementsByTagName('script')]
      .filter((script) => script.getAttribute('type')?.toLowerCase() === 'application/ld+json')
      .map((script) => script.textContent ?? ''),
  )
  for (const [name, words] of Object.entries(news)) hear(`ld:${name}`, 'json-ld', words)
  for (const name of ['datePublished', 'dateModified'])
    hear(`md:${name}`, 'microdata', microdataOf(document, name))
  for (const meta of document.getElementsByTagName('meta')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    if (name !== null)
      for (const one of name.trim().split(/\s+/))
        hear(
          one,
          /^(?:og|article):/.test(one) ? 'opengraph' : 'meta-tag',
          meta.getAttribute('content'),
        )
  }
  hear(
    'canonical',
    'meta-tag',
    [...document.getElementsByTagName('link')]
      .find((link) => link.getAttribute('rel')?.toLowerCase() === 'canonical')
      ?.getAttribute('href'),
  )
  hear('title', 'title-tag', document.querySelector('title')?.textContent)
  hear(
    'time',
    'time-tag',
    [...document.getElementsByTagName('time')]
      .find((time) => time.matches(timeOfArticle))
      ?.getAttribute('datetime'),
  )
  return (names) => names.flatMap((name) => said.get(name.toLowerCase()) ?? [])
}

/** What the page's microdata says under a name; null where it names several days, of which some are other articles'. */
function microdataOf(document: PageDocument, name: string): string | null {
  const said = [...document.querySelectorAll(`[itemprop="${name}"]`)].map(
    (element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? '',
  )
  return new Set(said.map(dayOf)).size === 1 ? (said[0] ?? null) : null
}

function firstFact<Value>(
  said: readonly Said[],
  read: (words: string, said: Said) => Value | null,
): Fact<Value> | null {
  for (const one of said) {
    const value = read(one.words, one)
    if (value === null) continue
    const toFact = isStated(one) ? statedFact : inferredFact
    return toFact(value, one.rule, `${one.tag}: ${one.words}`)
  }
  return null
}

/** The first day that is said. It is inferred where statements are further apart than times of the day can be. */
function firstDay(said: readonly Said[]): Fact<IsoDate> | null {
  const fact = firstFact(said, dayOf)
  const days = said.flatMap((one) => {
    const day = statements.has(one.rule) ? dayOf(one.words) : null
    return day === null ? [] : [Date.parse(day)]
  })
  const isDisputed = days.length > 0 && Math.max(...days) - Math.min(...days) > oneDay
  return fact !== null && isDisputed ? { ...fact, inferred: true } : fact
}

const oneDay = 24 * 60 * 60 * 1000

const statements: ReadonlySet<TagRule> = new Set(['json-ld', 'microdata', 'opengraph'])
// A moment in Greenwich's time may be another day where the article appeared.
const inGreenwichsTime = /(?<!\d)(\d{2}):\d{2}.*(?:Z|GMT|UTC|[+-]00:?00)$/i
// From eight in the morning to three in the afternoon it is one day from Los Angeles to Tokyo.
const [oneDayFrom, oneDayTo] = [8, 15]

function isStated({ rule, words }: Said): boolean {
  const hour = inGreenwichsTime.exec(words)?.[1]
  const isOneDay = hour === undefined || (Number(hour) >= oneDayFrom && Number(hour) < oneDayTo)
  return statements.has(rule) && isOneDay
}

export const plain = (words: string): string | null => (words.length <= 300 ? words : null)

/** The title without the name of the site that many end in. */
function titleOf(words: string, rule: TagRule, outlet: string | null): string | null {
  const ending = /\s[|–—-]\s(?<site>[^|–—]{2,40})$/u.exec(words)
  const isSite = rule === 'title-tag' || ending?.groups?.site === outlet
  return plain(ending !== null && isSite ? words.slice(0, ending.index) : words)
}

export const addressOf = (words: string): string | null =>
  URL.canParse(words) && /^https?:$/.test(new URL(words).protocol) ? words : null

export function namesOf(words: string): readonly string[] | null {
  const names = words
    .replace(/^by\s/i, '')
    .split(/\s*(?:[;|]|,(?!\s(?:Jr|Sr|MD|PhD))|\band\b|\bvà\b)\s*/u)
    .filter((name) => /\p{L}/u.test(name) && !/^https?:/.test(name) && name.length <= 100)
  return names.length === 0 ? null : names
}

/** The day a tag names, as it is written there: in the outlet's own time. */
export function dayOf(words: string): IsoDate | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(words) ?? /^(\d{4})\/(\d{2})\/(\d{2})(?!\d)/.exec(words)
  if (match !== null) return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
  return findFullDates(words, null)[0]?.date ?? null
}
