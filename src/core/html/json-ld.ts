import * as v from 'valibot'

const sizeLimit = 1_000_000
const objectsLooked = 200
const news = /(?:Article|Posting|Report)$/

type Json = Readonly<Record<string, unknown>>

/** What a page's JSON-LD says of its article: headline, url, publisher, author, datePublished, dateModified. */
export function findNewsObject(scripts: readonly string[]): Readonly<Record<string, string>> {
  for (const script of scripts) {
    const found = objectsIn(parse(script)).find((object) =>
      typesOf(object).some((type) => news.test(type)),
    )
    if (found === undefined) continue
    const { headline, url, publisher, author, datePublished, dateModified } = found
    return Object.fromEntries(
      Object.entries({
        headline: textOf(headline),
        url: textOf(url),
        publisher: namesIn(publisher),
        author: namesIn(author),
        datePublished: textOf(datePublished),
        dateModified: textOf(dateModified),
      }).flatMap(([name, words]) => (words === '' ? [] : [[name, words]])),
    )
  }
  return {}
}

function parse(script: string): unknown {
  if (script.length > sizeLimit) return null
  try {
    return JSON.parse(script.replace(/^\s*<!(?:--|\[CDATA\[)|(?:--|\]\])>\s*$/g, ''))
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Json => v.is(v.record(v.string(), v.unknown()), value)

/** The objects of a graph, breadth first, the first 200. */
function objectsIn(root: unknown): readonly Json[] {
  const found: Json[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0 && found.length < objectsLooked) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, objectsLooked))
    else if (isObject(next)) {
      found.push(next)
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage)
    }
  }
  return found
}

const typesOf = (object: Json): readonly string[] =>
  [object['@type']].flat().filter((type) => typeof type === 'string')

const textOf = (value: unknown): string => (typeof value === 'string' ? unescapeHtml(value) : '')

const namesIn = (value: unknown): string =>
  [value]
    .flat()
    .flatMap((one) => (isObject(one) ? [one.name].flat().map(textOf) : textOf(one)))
    .filter((name) => name !== '')
    .join('; ')

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }

// Sites escape their JSON as if it were markup.
const unescapeHtml = (text: string): string =>
  text.replace(/&(?:(amp|quot|lt|gt|apos)|#(\d{1,6}));/g, (found, name?: string, code?: string) =>
    name === undefined ? characterAt(Number(code), found) : (named[name] ?? found),
  )

const characterAt = (code: number, otherwise: string) =>
  code > 31 && code < 0x110000 ? String.fromCodePoint(code) : otherwise
