import { Fragment, type ReactElement } from 'react'
import type { Article, Fact } from '../../../contract/model'
import { formatDate, useLanguage, useSay } from '../../ui/language'
import { printMessages } from './messages'

/** Where the article comes from: authors, outlet, day, address and citation key. What was inferred says so. */
export function PrintedSource({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(printMessages)
  const language = useLanguage()
  const { authors, outlet, publishedOn, url, citationKey } = article
  const written = <Value,>(fact: Fact<Value>, write: (value: Value) => string): string | null =>
    fact.value === null
      ? null
      : `${write(fact.value)}${fact.inferred ? ` (${say('inferred')})` : ''}`
  const parts = [
    written(authors, (names) => names.join(', ')),
    written(outlet, (name) => name),
    written(publishedOn, (day) => formatDate(day, language, 'long')),
  ].filter((part) => part !== null)
  return (
    <p className="printed-source" lang={language}>
      {[parts.join(' · '), written(url, (address) => address), say('key', { key: citationKey })]
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
    </p>
  )
}
