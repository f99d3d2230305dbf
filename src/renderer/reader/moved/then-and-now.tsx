import { Crosshair } from 'lucide-react'
import { Fragment, type ReactElement, useMemo } from 'react'
import type { Article, Quote, Span } from '../../../contract/model'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { type ComparedPiece, compareWords } from './compare-words'
import { InContext } from './in-context'
import { messages } from './messages'

const contextLength = 32

/** The words of a passage as they were, and those of the place proposed for it, with what differs. */
export function ThenAndNow({
  article: { text, language },
  quote,
  place: { start, end },
  onShow,
}: {
  readonly article: Article
  readonly quote: Quote
  readonly place: Span
  /** Shows the place in the text. */
  readonly onShow: () => void
}): ReactElement {
  const say = useSay(messages)
  const proposed = text.slice(start, end)
  const [before, now] = useMemo(() => compareWords(quote.exact, proposed), [quote.exact, proposed])
  return (
    <div className="moved-card__sides">
      <section className="moved-card__side">
        <h3 className="moved-card__when">{say('before')}</h3>
        <InContext before={quote.prefix} after={quote.suffix} language={language.value}>
          <Pieces pieces={before} as="del" />
        </InContext>
      </section>
      <section className="moved-card__side">
        <div className="moved-card__now">
          <h3 className="moved-card__when">{say('now')}</h3>
          <IconButton label={say('showNow')} onPress={onShow}>
            <Crosshair aria-hidden />
          </IconButton>
        </div>
        <InContext
          before={text.slice(Math.max(0, start - contextLength), start)}
          after={text.slice(end, end + contextLength)}
          language={language.value}
        >
          <Pieces pieces={now} as="ins" />
        </InContext>
      </section>
    </div>
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
