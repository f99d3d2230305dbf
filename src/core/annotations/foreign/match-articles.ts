import type { ArticleRecord } from '../../storage/records'

/** Finds the articles a place names: by the hash of the original, the address it was published at, or its file's name. */
export function matchArticles(
  articles: Iterable<ArticleRecord>,
): (places: readonly string[]) => readonly ArticleRecord[] {
  const byPlace = new Map<string, ArticleRecord[]>()
  const add = (place: string, article: ArticleRecord) => {
    const there = byPlace.get(place)
    if (there === undefined) byPlace.set(place, [article])
    else if (!there.includes(article)) there.push(article)
  }
  for (const article of articles) {
    add(`urn:sha256:${article.sha256}`, article)
    add(fileNameOf(article.source), article)
    if (article.url.value !== null) add(levelAddress(article.url.value), article)
  }
  return (places) => {
    // The original's own hash says more than an address, whose page may have changed.
    const hashed = places
      .filter((place) => place.startsWith('urn:sha256:'))
      .flatMap((place) => byPlace.get(place) ?? [])
    if (hashed.length > 0) return [...new Set(hashed)]
    const named = places.flatMap((place) => [
      ...(byPlace.get(levelAddress(place)) ?? []),
      ...(isLocal(place) ? (byPlace.get(fileNameOf(place)) ?? []) : []),
    ])
    return [...new Set(named)]
  }
}

const isLocal = (place: string): boolean =>
  !/^[a-z][a-z\d+.-]+:/iu.test(place) || /^file:/iu.test(place)

function fileNameOf(place: string): string {
  const name = place.split(/[/\\]/u).at(-1) ?? place
  try {
    return `file ${decodeURIComponent(name).normalize('NFC')}`
  } catch {
    return `file ${name}`
  }
}

/** An address without what does not change the page: scheme, `www.`, fragment, a last slash, and campaigns' marks. */
function levelAddress(place: string): string {
  if (!URL.canParse(place)) return place
  const { hostname, port, pathname, searchParams } = new URL(place)
  for (const name of [...searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid)$/iu.test(name)) searchParams.delete(name)
  searchParams.sort()
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  const host = `${hostname.replace(/^www\./u, '')}${port === '' ? '' : `:${port}`}`
  return `${host}${pathname.replace(/\/+$/u, '')}${query}`
}
