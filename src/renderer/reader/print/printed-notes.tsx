import type { ReactElement } from 'react'
import type { Annotation } from '../../../contract/model'
import { useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { renderingMessages } from '../rendering-messages'

/** Every mark of an article by its number: its words, label, tags and comment. */
export function PrintedNotes({
  annotations,
}: {
  readonly annotations: readonly Annotation[]
}): ReactElement | null {
  const say = useSay(renderingMessages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  if (annotations.length === 0) return null
  return (
    <section className="printed-notes">
      <h2 className="printed-notes__title">{say('notes')}</h2>
      <ol className="printed-notes__list">
        {annotations.map(({ id, quote, label: labelId, tags, comment }) => {
          const label = labels.find((one) => one.id === labelId)
          return (
            <li key={id}>
              <q>{quote.exact.replace(/\s+/g, ' ')}</q>{' '}
              {label === undefined ? null : (
                <span className={`printed-mark printed-mark--front label-colour--${label.colour}`}>
                  {nameOf(label)}
                </span>
              )}
              {tags.map((tag) => ` #${tag}`)}
              {comment === '' ? null : <p className="printed-notes__comment">{comment}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
