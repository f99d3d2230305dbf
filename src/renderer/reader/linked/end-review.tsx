import { Check, Link2 } from 'lucide-react'
import { type ReactElement, useId } from 'react'
import { isPlaced, type LinkEnd, type PassageLink } from '../../../contract/links'
import type { Article, Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { InContext } from '../moved/in-context'
import { PassageHint } from '../moved/passage-hint'
import { ThenAndNow } from '../moved/then-and-now'
import { useChosenPassage } from '../moved/use-chosen-passage'
import { useDesk } from '../reader-desk'
import { messages } from './messages'

interface Reviewing {
  readonly link: PassageLink
  /** One of the link's own. */
  readonly end: LinkEnd
}

/** What to do with a linked passage that was not found again for sure; nothing for others, or while its article is not open. */
export function EndReview({ link, end }: Reviewing): ReactElement | null {
  const { open } = useDesk()
  const article = open.find(({ id }) => id === end.article)?.article
  if (isPlaced(end) || article?.kind !== 'ready') return null
  return <OpenReview link={link} end={end} article={article.value} />
}

function OpenReview({
  link,
  end,
  article,
}: Reviewing & { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const hint = useId()
  const { jumpTo } = useDesk()
  const isReadOnly = useIsReadOnly()
  const chosenPassage = useChosenPassage(article)
  const move = useMoveEnd({ link, end })
  const { quote, state } = end
  return (
    <section
      className="end-review"
      aria-label={say('reviewName', { words: quote.exact.replace(/\s+/g, ' ') })}
    >
      <p className="end-review__text">{say(state === 'review' ? 'reviewText' : 'lostText')}</p>
      {state === 'review' ? (
        <ThenAndNow
          article={article}
          quote={quote}
          place={end}
          onShow={() => jumpTo(article.id, end)}
        />
      ) : (
        <InContext before={quote.prefix} after={quote.suffix} language={article.language.value}>
          {quote.exact}
        </InContext>
      )}
      <div className="moved-card__actions">
        {state === 'review' ? (
          <Button tone="primary" isDisabled={isReadOnly} onPress={() => void move(end)}>
            <Check aria-hidden />
            {say('acceptPlace')}
          </Button>
        ) : null}
        <Button
          isDisabled={isReadOnly || chosenPassage === null}
          aria-describedby={hint}
          onPress={() => chosenPassage !== null && void move(chosenPassage)}
        >
          <Link2 aria-hidden />
          {say('attachHere')}
        </Button>
      </div>
      <PassageHint id={hint} article={article} passage={chosenPassage} />
    </section>
  )
}

/** Lets the link lead to another passage of the same article; said, and taken back with one press. */
function useMoveEnd({ link, end }: Reviewing): (to: Span) => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  return async ({ start, end: until }) => {
    const passage = { start, end: until }
    const change = end === link.from ? { from: passage } : { to: passage }
    const done = await attempt(() =>
      workbench.changeLink({ id: link.id, rev: link.rev, ...change }),
    )
    if (done === null) return
    const undo = { label: say('undo'), run: () => void attempt(() => workbench.undo({})) }
    show({ tone: 'done', text: say('endMoved'), action: undo })
  }
}
