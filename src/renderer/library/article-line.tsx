import type { ReactElement } from 'react'
import type { ArticleSummary } from '../../contract/model'
import { formatShare } from '../ui/format-number'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { messages } from './messages'

/** Outlet · date · words · annotations · share trimmed; an article without an outlet is named by its file. */
export function ArticleLine({ article }: { readonly article: ArticleSummary }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { outlet, source, publishedOn, words, annotations, trimmedShare } = article
  const parts = [
    outlet ?? source,
    publishedOn === null ? null : formatDate(publishedOn, language, 'short'),
    say('words', { n: words }),
    annotations === 0 ? null : say('annotations', { n: annotations }),
    trimmedShare < 0.005 ? null : say('trimmed', { share: formatShare(trimmedShare, language) }),
  ]
  return <>{parts.filter((part) => part !== null).join(' · ')}</>
}
