import type { ReactElement } from 'react'
import type { Annotation, Article } from '../../../contract/model'
import { paragraphNumber } from '../../../contract/paragraph-number'
import { languageAt } from '../../../contract/tell-language'
import { useLabelName } from '../../ui/label-mark'
import { useLanguage, useSay } from '../../ui/language'
import { CommentWords } from '../comment-words'
import { useDesk } from '../reader-desk'
import { printMessages } from './messages'

/** Every mark of an article by its number: its words, place, label, tags and comment. */
export function PrintedNotes({
  article,
  annotations,
}: {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}): ReactElement | null {
  const say = useSay(printMessages)
  const language = useLanguage()
  if (annotations.length === 0) return null
  return (
    <section className="printed-notes" lang={language}>
      <h2 className="printed-notes__title">{say('notes')}</h2>
      <ol className="printed-notes__list">
        {annotations.map((annotation) => (
          <PrintedNote key={annotation.id} article={article} annotation={annotation} />
        ))}
      </ol>
    </section>
  )
}

function PrintedNote({
  article,
  annotation: { quote, label: labelId, tags, comment, state, start },
}: {
  readonly article: Article
  readonly annotation: Annotation
}): ReactElement {
  const say = useSay(printMessages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  const label = labels.find(({ id }) => id === labelId)
  const paragraph = state === 'orphaned' ? null : paragraphNumber(article.blocks, start)
  const place =
    state === 'orphaned' || state === 'trimmed'
      ? say(state)
      : paragraph === null
        ? null
        : `¶${paragraph}`
  return (
    <li>
      <q lang={languageAt(article, start) ?? undefined}>{quote.exact.replace(/\s+/g, ' ')}</q>
      <p className="printed-notes__signs">
        {label === undefined ? null : (
          <span className={`printed-mark printed-mark--front label-colour--${label.colour}`}>
            {nameOf(label)}
          </span>
        )}
        {place === null ? null : <span>{place}</span>}
        {tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
      </p>
      {comment === '' ? null : (
        <div className="printed-notes__comment">
          <CommentWords comment={comment} />
        </div>
      )}
    </li>
  )
}
