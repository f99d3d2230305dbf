import { Columns2, NotebookPen, Trash2 } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { AnnotationRow } from '../../../contract/marking'
import type { Annotation } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { useAddToNote } from '../../note-taking/note-taking'
import type { Quotation } from '../../quoting/format-quotation'
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
import { listMessages } from './list-messages'
import { QuoteButtons } from './quote-buttons'
import { useShowAnnotation } from './use-show-annotation'
import './annotation-card.css'

/** One annotation: its passage, comment, tags and label. The one in hand shows everything that can be done with it. */
export const AnnotationCard = memo(function AnnotationCard({
  annotation,
  source,
  paragraph,
  showsTitle,
  original,
  neighbour,
  onDelete,
}: AnnotationRow & {
  /** Among those of other articles. */
  readonly showsTitle: boolean
  /** The annotation this one was to be, where both are still there; null for all others. */
  readonly original: Annotation | null
  /** The mark beside this one that it can be joined with. */
  readonly neighbour: Annotation | null
  readonly onDelete: (annotation: Annotation) => void
}): ReactElement {
  const say = useSay(messages)
  const sayList = useSay(listMessages)
  const { labels, chosen, choose } = useDesk()
  const showAnnotation = useShowAnnotation()
  const [isWriting, setWriting] = useState(false)
  const card = useCardFocus(annotation, setWriting)
  const isChosen = chosen === annotation.id
  const label = labels.find(({ id }) => id === annotation.label)
  const { title, language } = source
  const words = annotation.quote.exact.replace(/\s+/g, ' ')
  const quotation = { words: annotation.quote.exact, source, paragraph }
  const { dragOf } = useQuoting()
  const onFocus = (event: FocusEvent) => {
    if (!isChosen && event.target !== card.current) choose(annotation.id)
  }
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Enter' && target === card.current) setWriting(true)
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
      onKeyDown={onKeyDown}
    >
      <div className="annotation-card__quote" {...dragOf(quotation)}>
        <button
          type="button"
          className="annotation-card__passage"
          aria-label={say('goToPassage', { words })}
          aria-current={isChosen}
          onClick={({ shiftKey }) => showAnnotation(annotation, shiftKey)}
        >
          <span className="annotation-card__words" lang={language ?? undefined}>
            {words}
          </span>
        </button>
      </div>
      {showsTitle ? (
        <p className="annotation-card__title" lang={language ?? undefined}>
          {title}
        </p>
      ) : null}
      {original === null ? null : (
        <ConflictChoice copy={annotation} original={original} onDelete={onDelete} />
      )}
      <CommentEditor
        {...{ annotation, words, isWriting }}
        isOpen={isChosen}
        onWriting={setWriting}
      />
      <div className="annotation-card__foot">
        {label === undefined ? null : <LabelMenu annotation={annotation} label={label} />}
        <AnnotationTags annotation={annotation} isOpen={isChosen} />
      </div>
      <div className="annotation-card__end">
        <span>
          {annotation.state === 'anchored'
            ? paragraph !== null && say('paragraphNumber', { n: paragraph })
            : sayList(placeWords[annotation.state])}
        </span>
        {isChosen ? <CardActions {...{ annotation, quotation, neighbour, onDelete }} /> : null}
      </div>
    </article>
  )
})

const placeWords = {
  trimmed: 'inTrimmed',
  review: 'placeToReview',
  orphaned: 'notInText',
} as const

function CardActions({
  annotation,
  quotation,
  neighbour,
  onDelete,
}: {
  readonly annotation: Annotation
  readonly quotation: Quotation
  readonly neighbour: Annotation | null
  readonly onDelete: (annotation: Annotation) => void
}): ReactElement {
  const say = useSay(messages)
  const sayList = useSay(listMessages)
  const sayMarking = useSay(markingMessages)
  const addToNote = useAddToNote()
  const showAnnotation = useShowAnnotation()
  const isReadOnly = useIsReadOnly()
  return (
    <>
      {neighbour === null ? null : <JoinButton annotation={annotation} neighbour={neighbour} />}
      <IconButton
        label={sayList('openBeside')}
        keys="Shift+Enter"
        onPress={() => showAnnotation(annotation, true)}
      >
        <Columns2 aria-hidden />
      </IconButton>
      <QuoteButtons quotation={quotation} />
      <IconButton
        label={sayMarking('keyNote')}
        isDisabled={isReadOnly}
        onPress={() => {
          const { title } = quotation.source
          addToNote({ article: { id: annotation.article, title }, span: annotation })
        }}
      >
        <NotebookPen aria-hidden />
      </IconButton>
      <IconButton
        label={say('deleteAnnotation')}
        isDisabled={isReadOnly}
        onPress={() => onDelete(annotation)}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </>
  )
}

/** Takes the focus when the desk has it waiting for this card; for its comment, by opening it to be written. */
function useCardFocus({ id }: Annotation, setWriting: (isWriting: boolean) => void) {
  const { cardFocus, cardHasFocus } = useDesk()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (cardFocus?.annotation !== id || card.current === null) return
    if (cardFocus.on === 'comment') setWriting(true)
    else if (cardFocus.on === 'card') card.current.focus()
    else card.current.querySelector<HTMLElement>('.annotation-tags__input')?.focus()
    cardHasFocus()
  }, [cardFocus, cardHasFocus, id, setWriting])
  return card
}
