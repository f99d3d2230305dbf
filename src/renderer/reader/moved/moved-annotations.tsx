import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Annotation, Article } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { SectionTitle } from '../../ui/section-title'
import { useDesk } from '../reader-desk'
import { useDeleteAnnotation } from '../sidebar/use-delete-annotation'
import { messages } from './messages'
import { OrphanCard } from './orphan-card'
import { ReviewCard } from './review-card'
import { useChosenPassage } from './use-chosen-passage'
import { usePlaceActions } from './use-place-actions'
import './moved-annotations.css'

/** Around the list of annotations: those to review before it, those that are lost at its end. */
export function MovedAnnotations({
  article,
  annotations,
  children,
}: {
  readonly article: Article
  /** All of the article's. */
  readonly annotations: readonly Annotation[]
  /** The list of those that stand in the text. */
  readonly children: ReactNode
}): ReactElement {
  const say = useSay(messages)
  const chosenPassage = useChosenPassage(article)
  const actions = usePlaceActions(annotations)
  const review = annotations.filter(({ state }) => state === 'review')
  return (
    <div className="moved-annotations">
      {review.length === 0 ? null : (
        <section className="moved-annotations__review" aria-labelledby="moved-review">
          <SectionTitle id="moved-review">{say('toReview', { n: review.length })}</SectionTitle>
          {review.map((annotation) => (
            <ReviewCard key={annotation.id} {...{ article, annotation, chosenPassage, actions }} />
          ))}
        </section>
      )}
      <div className="moved-annotations__list">{children}</div>
      <OrphanTray {...{ article, annotations, chosenPassage, actions }} />
    </div>
  )
}

function OrphanTray({
  article,
  annotations,
  chosenPassage,
  actions,
}: Pick<Parameters<typeof OrphanCard>[0], 'article' | 'chosenPassage' | 'actions'> & {
  readonly annotations: readonly Annotation[]
}): ReactElement | null {
  const say = useSay(messages)
  const { cardFocus } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const orphans = annotations.filter(({ state }) => state === 'orphaned')
  const deleteAnnotation = useDeleteAnnotation(orphans.map(({ id }) => id))
  if (orphans.length === 0) return null
  // A card that is to have the focus must be there to take it.
  if (!isOpen && orphans.some(({ id }) => id === cardFocus?.annotation)) setOpen(true)
  return (
    <section className="moved-annotations__lost" aria-label={say('lost', { n: orphans.length })}>
      <PlainButton
        className="moved-annotations__toggle"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        {say('lost', { n: orphans.length })}
      </PlainButton>
      {isOpen ? (
        <div className="moved-annotations__tray">
          <p className="moved-annotations__text">{say('lostText')}</p>
          {orphans.map((annotation) => (
            <OrphanCard
              key={annotation.id}
              {...{ article, annotation, chosenPassage, actions }}
              onDelete={deleteAnnotation}
            />
          ))}
        </div>
      ) : null}
    </section>
  )
}
