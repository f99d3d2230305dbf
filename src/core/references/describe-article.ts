import type { Article } from '../../contract/model'
import type { Reference, ReferenceType } from '../../contract/references'
import { encodeAddress } from '../export/web-address'
import { draftReference } from './reference-draft'

/** What a reference says of an article. */
export type CitedFacts = Pick<
  Article,
  'citationKey' | 'importedAt' | 'title' | 'outlet' | 'url' | 'publishedOn' | 'language'
>

/**
 * An article as a reference. Its facts hold; an attached reference adds what an article has no place for, such as authors and
 * pages. A page of the web counts as accessed on the day it was imported, unless the attached reference knows better.
 */
export function referenceOf(article: CitedFacts, attached: Reference | null): Reference {
  const { title, outlet, url, publishedOn, language } = article
  const draft = draftReference()
  draft.set('title', title.value)
  draft.set('container-title', outlet.value)
  draft.set('URL', url.value === null ? null : encodeAddress(url.value))
  draft.set('language', language.value)
  draft.setDate('issued', publishedOn.value ?? lessThanADay(attached?.dates.issued))
  draft.setDate('accessed', attached?.dates.accessed)
  if (url.value !== null) draft.setDate('accessed', article.importedAt.slice(0, 10))
  const known = draft.finish(article.citationKey, typeOf(article, attached))
  if (attached === null) return known
  const { title: _, 'container-title': __, URL: ___, language: ____, ...more } = attached.fields
  return {
    ...known,
    fields: { ...more, ...known.fields },
    names: attached.names,
    dates: { ...attached.dates, ...known.dates },
    keywords: attached.keywords,
  }
}

/** An article's date is a whole day: of a month or a year only its reference knows. */
const lessThanADay = (issued: string | undefined): string | null =>
  issued === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(issued) ? null : issued

function typeOf({ outlet, url }: CitedFacts, attached: Reference | null): ReferenceType {
  if (attached !== null && attached.type !== 'document') return attached.type
  if (outlet.value !== null) return 'article-newspaper'
  return url.value === null ? 'document' : 'webpage'
}
