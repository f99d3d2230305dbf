import { type ReactElement, useMemo } from 'react'
import type { ArticleSummary } from '../../contract/model'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { messages } from './messages'
import { ShowMore, usePart } from './show-more'
import { TimeAxis } from './time-axis'
import { layOutTimeline } from './timeline-layout'
import './when.css'

/** The mentioning articles in time: dots along an axis for the eye, and a list to open them from. */
export function When({
  articles,
  onOpen,
}: {
  /** Oldest first, undated ones last. */
  readonly articles: readonly ArticleSummary[]
  /** With Shift beside what is open already. */
  readonly onOpen: (article: ArticleSummary, beside: boolean) => void
}): ReactElement {
  const say = useSay(messages)
  const timeline = useMemo(() => layOutTimeline(articles), [articles])
  const part = usePart(articles, 12)
  return (
    <section className="when" aria-labelledby="entity-when">
      <SectionTitle id="entity-when">{say('when')}</SectionTitle>
      {articles.length === 0 && <p className="when__note">{say('whenNothing')}</p>}
      {timeline && <TimeAxis timeline={timeline} />}
      <ol className="when__list">
        {part.shown.map((article) => (
          <li key={article.id}>
            <ArticleButton article={article} onPress={(beside) => onOpen(article, beside)} />
          </li>
        ))}
      </ol>
      <ShowMore part={part} />
    </section>
  )
}

function ArticleButton({
  article: { title, language: titleLanguage, outlet, publishedOn },
  onPress,
}: {
  readonly article: ArticleSummary
  readonly onPress: (beside: boolean) => void
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  return (
    <button
      type="button"
      className="when__article"
      aria-keyshortcuts="Enter Shift+Enter"
      onClick={({ shiftKey }) => onPress(shiftKey)}
    >
      <span className="when__date">
        {publishedOn === null ? say('noDate') : formatDate(publishedOn, language, 'short')}
        {outlet !== null && ` · ${outlet}`}
      </span>
      <span className="when__title" lang={titleLanguage ?? undefined}>
        {title}
      </span>
    </button>
  )
}
