import { NotebookPen, Trash2 } from 'lucide-react'
import { type FocusEvent, type ReactElement, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Annotation, Article } from '../../../contract/model'
import { paragraphNumber } from '../../../contract/paragraph-number'
import { quotedSource } from '../../../contract/quotations'
import { useIsReadOnly } from '../../connection/session'
import { useAddToNote } from '../../note-taking/note-taking'
import { useQuoting } from '../../quoting/use-quoting'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { markingMessages } from '../marking-messages'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { AnnotationTags } from './annotation-tags'
import { CommentEditor } from './comment-editor'
import { ConflictChoice } from './conflict-choice'
import { JoinButton } from './join-button'
import { LabelMenu } from './label-menu'
import { QuoteButtons } from './quote-buttons'
import './annotation-card.css'

/** One annotation: its passage, comment, tags and label. The one in hand shows everything that can be done with it. */
export function AnnotationCard({
  article,
  annotation,
  original,
  neighbour,
  onDelete,
}: {
  readonly article: Article
  readonly annotation: Annotation
  /** The annotation this one was to be, where both are still there; null for all others. */
  readonly original: Annotation | null
  /** The mark beside this one that it can be joined with. */
  readonly neighbour: Annotation | null
  readonly onDelete: (annotation: Annotation) => void
}): ReactElement {
  const say = useSay(messages)
  const sayMarking = useSay(markingMessages)
  const addToNote = useAddToNote()
  const { labels, chosen, choose, jumpTo } = useDesk()
  const card = useCardFocus(annotation)
  const isReadOnly = useIsReadOnly()
  const isChosen = chosen === annotation.id
  const label = labels.find(({ id }) => id === annotation.label)
  const words = annotation.quote.exact.replace(/\s+/g, ' ')
  const paragraph = paragraphNumber(article.blocks, annotation.start)
  const { dragOf } = useQuoting()
  const quotation = {
    words: annotation.quote.exact,
    source: quotedSource(article),
    paragraph,
  }
  const onFocus = (event: FocusEvent) => {
    if (!isChosen && event.target !== card.current) choose(annotation.id)
  }
  return (
    <article
      ref={card}
      className={[
        'annotation-card',
        `label-colour--${label?.colour ?? 'yellow'}`,
        isChosen ? 'annotation-card--chosen' : '',
      ].join(' ')}
      aria-label={words}
      tabIndex={-1}
      onFocus={onFocus}
    >
      <div {...dragOf(quotation)}>
        <Button
          className="annotation-card__passage"
          aria-label={say('goToPassage', { words })}
          aria-current={isChosen}
          onPress={() => {
            choose(annotation.id)
            jumpTo(annotation.article, annotation)
          }}
        >
          <span className="annotation-card__words" lang={article.language.value ?? undefined}>
            {words}
          </span>
        </Button>
      </div>
      {original === null ? null : (
        <ConflictChoice copy={annotation} original={original} onDelete={onDelete} />
      )}
      <CommentEditor annotation={annotation} words={words} isOpen={isChosen} />
      <div className="annotation-card__foot">
        {label === undefined ? null : <LabelMenu annotation={annotation} label={label} />}
        <AnnotationTags annotation={annotation} isOpen={isChosen} />
      </div>
      <div className="annotation-card__end">
        <span>
          {annotation.state === 'trimmed'
            ? say('inTrimmed')
            : paragraph !== null && say('paragraphNumber', { n: paragraph })}
        </span>
        {isChosen && neighbour !== null ? (
          <JoinButton annotation={annotation} neighbour={neighbour} />
        ) : null}
        {isChosen ? <QuoteButtons quotation={quotation} /> : null}
        {isChosen ? (
          <IconButton
            label={sayMarking('keyNote')}
            isDisabled={isReadOnly}
            onPress={() =>
              addToNote({
                article: { id: article.id, title: article.title.value ?? article.source },
                span: annotation,
              })
            }
          >
            <NotebookPen aria-hidden />
          </IconButton>
        ) : null}
        {isChosen ? (
          <IconButton
            label={say('deleteAnnotation')}
            isDisabled={isReadOnly}
            onPress={() => onDelete(annotation)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </article>
  )
}

/** Takes the focus when the desk has it waiting for this card. */
function useCardFocus({ id }: Annotation) {
  const { cardFocus, cardHasFocus } = useDesk()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (cardFocus?.annotation !== id || card.current === null) return
    const field = { card: null, comment: 'textarea', tag: '.annotation-tags__input' }[cardFocus.on]
    const target = field === null ? card.current : card.current.querySelector<HTMLElement>(field)
    target?.focus()
    cardHasFocus()
  }, [cardFocus, cardHasFocus, id])
  return card
}
