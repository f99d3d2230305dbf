import { Fragment, type ReactElement } from 'react'
import type { Article } from '../../../contract/model'
import { formatDate, useLanguage } from '../../ui/language'
import { InferredValue } from './inferred-value'
import './article-head.css'

/** The title of an article whose text does not hold it. */
export function ArticleHeading({ article }: { readonly article: Article }): ReactElement {
  return (
    <h2 className="article-text__title" lang={article.language.value ?? undefined}>
      <InferredValue fact={article.title}>{article.title.value ?? article.source}</InferredValue>
    </h2>
  )
}

/** Outlet, day and citation key, as far as they are known. */
export function Byline({ article }: { readonly article: Article }): ReactElement {
  const language = useLanguage()
  const { outlet, publishedOn, citationKey } = article
  const parts = [
    outlet.value === null ? null : (
      <InferredValue key="outlet" fact={outlet}>
        {outlet.value}
      </InferredValue>
    ),
    publishedOn.value === null ? null : (
      <InferredValue key="date" fact={publishedOn}>
        {formatDate(publishedOn.value, language, 'long')}
      </InferredValue>
    ),
    <span key="key" className="article-head__key">
      [{citationKey}]
    </span>,
  ].filter((part) => part !== null)
  return (
    <p className="article-head__byline">
      {parts.map((part, at) => (
        <Fragment key={part.key}>
          {at === 0 ? null : ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  )
}
