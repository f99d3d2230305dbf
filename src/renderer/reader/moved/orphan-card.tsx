import { Link2, Trash2 } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button, IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { InContext } from './in-context'
import { KeptWords } from './kept-words'
import { messages } from './messages'
import { PassageHint } from './passage-hint'
import { useCardFocus } from './use-card-focus'
import type { PlaceActions } from './use-place-actions'

/** A mark off the text: its words with what stood around them, and what the researcher added. */
export function OrphanCard({
  article,
  annotation,
  chosenPassage,
  actions,
  onDelete,
}: {
  readonly article: Article
  readonly annotation: Annotation
  readonly chosenPassage: Span | null
  readonly actions: PlaceActions
  readonly onDelete: (annotation: Annotation) => void
}): ReactElement {
  const say = useSay(messages)
  const hint = useId()
  const { labels } = useDesk()
  const card = useCardFocus(annotation.id)
  const isReadOnly = useIsReadOnly()
  const { prefix, exact, suffix } = annotation.quote
  const colour = labels.find(({ id }) => id === annotation.label)?.colour ?? 'yellow'
  return (
    <article
      ref={card}
      className={`moved-card label-colour--${colour}`}
      aria-label={say('lostName', { words: exact.replace(/\s+/g, ' ') })}
      tabIndex={-1}
    >
      <InContext before={prefix} after={suffix} language={article.language.value}>
        {exact}
      </InContext>
      <KeptWords annotation={annotation} />
      <div className="moved-card__actions">
        <Button
          isDisabled={isReadOnly || chosenPassage === null}
          aria-describedby={hint}
          onPress={() => chosenPassage !== null && void actions.move(annotation, chosenPassage)}
        >
          <Link2 aria-hidden />
          {say('attachHere')}
        </Button>
        <IconButton
          label={say('delete')}
          isDisabled={isReadOnly}
          onPress={() => onDelete(annotation)}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <PassageHint id={hint} article={article} passage={chosenPassage} />
    </article>
  )
}
