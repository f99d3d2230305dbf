import { Check, Unlink } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { KeptWords } from './kept-words'
import { messages } from './messages'
import { PassageHint } from './passage-hint'
import { ThenAndNow } from './then-and-now'
import { useCardFocus } from './use-card-focus'
import type { PlaceActions } from './use-place-actions'

/** A mark whose words changed: what was marked and what is proposed, with what differs, and what can be done about it. */
export function ReviewCard({
  article,
  annotation,
  chosenPassage,
  actions,
}: {
  readonly article: Article
  readonly annotation: Annotation
  readonly chosenPassage: Span | null
  readonly actions: PlaceActions
}): ReactElement {
  const say = useSay(messages)
  const hint = useId()
  const { labels, choose, jumpTo } = useDesk()
  const card = useCardFocus(annotation.id)
  const isReadOnly = useIsReadOnly()
  const { quote } = annotation
  const colour = labels.find(({ id }) => id === annotation.label)?.colour ?? 'yellow'
  return (
    <article
      ref={card}
      className={`moved-card label-colour--${colour}`}
      aria-label={say('reviewName', { words: flat(quote.exact) })}
      tabIndex={-1}
    >
      <p className="moved-card__question">{say('reviewText')}</p>
      <ThenAndNow
        article={article}
        quote={quote}
        place={annotation}
        onShow={() => {
          choose(annotation.id)
          jumpTo(annotation.article, annotation)
        }}
      />
      <KeptWords annotation={annotation} />
      <div className="moved-card__actions">
        <Button
          tone="primary"
          isDisabled={isReadOnly}
          onPress={() => void actions.accept(annotation)}
        >
          <Check aria-hidden />
          {say('accept')}
        </Button>
        <Button
          isDisabled={isReadOnly || chosenPassage === null}
          aria-describedby={hint}
          onPress={() => chosenPassage !== null && void actions.move(annotation, chosenPassage)}
        >
          {say('moveHere')}
        </Button>
        <Button
          tone="quiet"
          isDisabled={isReadOnly}
          onPress={() => void actions.detach(annotation)}
        >
          <Unlink aria-hidden />
          {say('detach')}
        </Button>
      </div>
      <PassageHint id={hint} article={article} passage={chosenPassage} />
    </article>
  )
}

const flat = (words: string): string => words.replace(/\s+/g, ' ')
