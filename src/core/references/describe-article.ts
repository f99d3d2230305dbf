import type { Article } from '../../contract/model'
import type { Reference, ReferenceName, ReferenceType } from '../../contract/references'
import { encodeAddress } from '../export/web-address'
import { parseNaturalName, wholeName } from './name-parts'
import { draftReference } from './reference-draft'

/** What a reference says of an article. */
export type CitedFacts = Pick<
  Article,
  'citationKey' | 'importedAt' | 'title' | 'outlet' | 'url' | 'publishedOn' | 'language'
> & {
  // Records from before these were known have none.
  readonly authors?: Article['authors'] | undefined
  readonly agency?: Article['agency'] | undefined
}

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
  for (const name of authorsOf(article, attached)) draft.addName('author', name)
  const known = draft.finish(article.citationKey, typeOf(article, attached))
  if (attached === null) return known
  const { title: _, 'container-title': __, URL: ___, language: ____, ...more } = attached.fields
  return {
    ...known,
    fields: { ...more, ...known.fields },
    names: { ...attached.names, ...known.names },
    dates: { ...attached.dates, ...known.dates },
    keywords: attached.keywords,
  }
}

/** Its own authors, else those of the attached reference, else the agency. In an English byline the given name comes first. */
function authorsOf(
  { authors, agency, language }: CitedFacts,
  attached: Reference | null,
): readonly ReferenceName[] {
  const parse = language.value === 'en' ? parseNaturalName : wholeName
  const own = authors?.value ?? []
  if (own.length > 0) return own.map(parse)
  const known = attached?.names.author ?? []
  if (known.length > 0 || !agency?.value) return known
  return [wholeName(agency.value)]
}

/** An article's date is a whole day: of a month or a year only its reference knows. */
const lessThanADay = (issued: string | undefined): string | null =>
  issued === undefined || /^\d{4}-\d{2}-\d{2}$/u.test(issued) ? null : issued

function typeOf({ outlet, url }: CitedFacts, attached: Reference | null): ReferenceType {
  if (attached !== null && attached.type !== 'document') return attached.type
  if (outlet.value !== null) return 'article-newspaper'
  return url.value === null ? 'document' : 'webpage'
}
