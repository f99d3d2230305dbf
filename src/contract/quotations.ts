import type { Article, IsoDate, Language } from './model'

/** What a quotation says of where it comes from. */
export interface QuotedSource {
  readonly citationKey: string
  readonly title: string
  readonly language: Language | null
  readonly outlet: string | null
  readonly publishedOn: IsoDate | null
  /** As it stands in the article: it may be anything. */
  readonly url: string | null
}

export const quotedSource = ({
  citationKey,
  title,
  source,
  language,
  outlet,
  publishedOn,
  url,
}: Pick<
  Article,
  'citationKey' | 'title' | 'source' | 'language' | 'outlet' | 'publishedOn' | 'url'
>): QuotedSource => ({
  citationKey,
  title: title.value ?? source,
  language: language.value,
  outlet: outlet.value,
  publishedOn: publishedOn.value,
  url: url.value,
})
