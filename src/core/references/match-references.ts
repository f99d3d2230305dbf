import type { ArticleId } from '../../contract/model'
import type { Reference } from '../../contract/references'
import type { ArticleRecord } from '../storage/records'
import { foldText } from '../text/fold'

export type Match =
  | { readonly kind: 'matched'; readonly article: ArticleId; readonly by: 'url' | 'title' }
  | { readonly kind: 'ambiguous'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'unmatched' }

type Matched = Pick<ArticleRecord, 'id' | 'url' | 'title' | 'publishedOn'>

/** Which article a reference speaks of: the one with its web address, else the one with its title, marks and case aside. */
export function createMatcher(articles: Iterable<Matched>): (reference: Reference) => Match {
  const [byAddress, byTitle] = [new Map<string, Matched[]>(), new Map<string, Matched[]>()]
  for (const article of articles) {
    place(byAddress, addressKey(article.url.value), article)
    place(byTitle, titleKey(article.title.value), article)
  }
  return (reference) => {
    const addressed = byAddress.get(addressKey(reference.fields.URL) ?? '') ?? []
    if (addressed.length > 0) return decide(addressed, 'url')
    const entitled = byTitle.get(titleKey(reference.fields.title) ?? '') ?? []
    return decide(
      entitled.filter((article) => couldBe(article, reference)),
      'title',
    )
  }
}

function place(index: Map<string, Matched[]>, key: string | null, article: Matched): void {
  if (key === null) return
  const there = index.get(key)
  if (there === undefined) index.set(key, [article])
  else there.push(article)
}

function decide(found: readonly Matched[], by: 'url' | 'title'): Match {
  const [only, ...others] = found
  if (only === undefined) return { kind: 'unmatched' }
  if (others.length > 0) return { kind: 'ambiguous', articles: found.map(({ id }) => id) }
  return { kind: 'matched', article: only.id, by }
}

/** One title may have come out twice: days that are known must agree. */
function couldBe({ publishedOn }: Matched, { dates }: Reference): boolean {
  const issued = dates.issued ?? ''
  if (publishedOn.value === null || !/^\d{4}(?:-\d{2}){0,2}$/u.test(issued)) return true
  return publishedOn.value.startsWith(issued)
}

// A title of one or two short words says too little.
const leastTitle = 8

function titleKey(title: string | null | undefined): string | null {
  const key = foldText(title ?? '')
  return key.length < leastTitle ? null : key
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|spm)$/u

/** An address without what does not change the page: scheme, `www`, anchor, last slash, marks of where a reader came from. */
function addressKey(address: string | null | undefined): string | null {
  if (address === null || address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return null
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name))
  const query = new URLSearchParams(kept).toString()
  const host = url.hostname.replace(/^(?:www|m|amp)\./u, '')
  return `${host}${url.pathname.replace(/\/+$/u, '')}?${query}`
}
