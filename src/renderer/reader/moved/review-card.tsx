import { Check, Crosshair, Unlink } from 'lucide-react'
import { Fragment, type ReactElement, useId, useMemo } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button, IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useDesk } from '../reader-desk'
import { type ComparedPiece, compareWords } from './compare-words'
import { InContext } from './in-context'
import { KeptWords } from './kept-words'
import { messages } from './messages'
import { PassageHint } from './passage-hint'
import { useCardFocus } from './use-card-focus'
import type { PlaceActions } from './use-place-actions'

const contextLength = 32

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
  const { start, end, quote } = annotation
  const { text } = article
  const proposed = text.slice(start, end)
  const [before, now] = useMemo(() => compareWords(quote.exact, proposed), [quote.exact, proposed])
  const colour = labels.find(({ id }) => id === annotation.label)?.colour ?? 'yellow'
  const language = article.language.value
  return (
    <article
      ref={card}
      className={`moved-card label-colour--${colour}`}
      aria-label={say('reviewName', { words: flat(quote.exact) })}
      tabIndex={-1}
    >
      <p className="moved-card__question">{say('reviewText')}</p>
      <div className="moved-card__sides">
        <section className="moved-card__side">
          <h3 className="moved-card__when">{say('before')}</h3>
          <InContext before={quote.prefix} after={quote.suffix} language={language}>
            <Pieces pieces={before} as="del" />
          </InContext>
        </section>
        <section className="moved-card__side">
          <div className="moved-card__now">
            <h3 className="moved-card__when">{say('now')}</h3>
            <IconButton
              label={say('showNow')}
              onPress={() => {
                choose(annotation.id)
                jumpTo(annotation.article, annotation)
              }}
            >
              <Crosshair aria-hidden />
            </IconButton>
          </div>
          <InContext
            before={text.slice(Math.max(0, start - contextLength), start)}
            after={text.slice(end, end + contextLength)}
            language={language}
          >
            <Pieces pieces={now} as="ins" />
          </InContext>
        </section>
      </div>
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

function Pieces({
  pieces,
  as: Own,
}: {
  readonly pieces: readonly ComparedPiece[]
  readonly as: 'del' | 'ins'
}): ReactElement {
  return (
    <>
      {pieces.map(({ start, text, isOwn }) =>
        isOwn ? (
          <Fragment key={start}>
            <Own>{text.trimEnd()}</Own>{' '}
          </Fragment>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </>
  )
}

const flat = (words: string): string => words.replace(/\s+/g, ' ')
