import type { ReactElement, ReactNode } from 'react'
import type { Article } from '../../../contract/model'
import { useQuery } from '../../connection/use-query'
import { formatTime, useLanguage, useSay } from '../../ui/language'
import { messages } from '../messages'
import { valueOr } from '../use-open-article'

/** What Lectern keeps of an article beside its text. */
export function ArticleRecord({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { id, source, importedAt, sha256 } = article
  const summary = useQuery({
    key: `summary ${id}`,
    areas: ['articles'],
    article: id,
    ask: async (workbench) => (await workbench.listArticles({})).find((one) => one.id === id),
  })
  const counted = valueOr(summary, undefined)
  const number = new Intl.NumberFormat(language)
  const share = new Intl.NumberFormat(language, { style: 'percent' })
  return (
    <dl className="article-record">
      <Entry term={say('factWords')}>
        {counted === undefined ? '…' : number.format(counted.words)}
      </Entry>
      <Entry term={say('factTrimmed')}>
        {counted === undefined
          ? '…'
          : say('trimmedLines', { share: share.format(counted.trimmedShare) })}
      </Entry>
      <Entry term={say('factFile')}>{source}</Entry>
      <Entry term={say('factImported')}>{formatTime(importedAt, language)}</Entry>
      <Entry term={say('factSha')}>
        <code>{sha256}</code>
      </Entry>
    </dl>
  )
}

function Entry({
  term,
  children,
}: {
  readonly term: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <>
      <dt className="article-record__term">{term}</dt>
      <dd className="article-record__value">{children}</dd>
    </>
  )
}
