import { Check, Columns2, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleSummary, MentionInContext, MentionState } from '../../contract/model'
import { useSay } from '../ui/language'
import { mentionKey } from './group-mentions'
import { messages } from './messages'
import { trimAfter, trimBefore } from './trim-context'
import './mention-row.css'

/** One mention with the words around it, its name at the same place in every row; the whole row opens the passage. */
export function MentionRow({
  mention,
  article,
  isInTabOrder,
  onOpen,
  onDecide,
}: {
  readonly mention: MentionInContext
  readonly article: ArticleSummary | null
  readonly isInTabOrder: boolean
  /** With Shift beside what is open already. */
  readonly onOpen: (mention: MentionInContext, beside: boolean) => void
  readonly onDecide: (state: MentionState, mention: MentionInContext) => void
}): ReactElement {
  const say = useSay(messages)
  const { before, text, after, state, paragraph } = mention
  const tabIndex = isInTabOrder ? 0 : -1
  const isSuggested = state === 'suggested'
  const button = (label: string, act: () => void, sign: ReactElement) => (
    <button
      type="button"
      className="mention-row__action"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      onClick={act}
    >
      {sign}
    </button>
  )
  return (
    <li className={`mention-row mention-row--${state}`} data-row={mentionKey(mention)}>
      <button
        type="button"
        className="mention-row__passage"
        tabIndex={tabIndex}
        aria-keyshortcuts="Enter Shift+Enter"
        onClick={({ shiftKey }) => onOpen(mention, shiftKey)}
      >
        <span className="mention-row__words" lang={article?.language ?? undefined}>
          <span className="mention-row__before">
            <span>{trimBefore(before)}</span>
          </span>
          <span className="mention-row__after">
            <b className="mention-row__name">{text}</b>
            {trimAfter(after)}
          </span>
        </span>
        <span className="mention-row__source">
          <span>{article?.outlet ?? article?.citationKey}</span>{' '}
          {paragraph !== null && <span>{say('paragraph', { number: String(paragraph) })}</span>}
        </span>
      </button>
      <span className="mention-row__actions">
        {button(say('openBeside'), () => onOpen(mention, true), <Columns2 aria-hidden />)}
        {isSuggested &&
          button(say('accept'), () => onDecide('accepted', mention), <Check aria-hidden />)}
        {button(
          say(isSuggested ? 'reject' : 'removeMention'),
          () => onDecide('rejected', mention),
          <X aria-hidden />,
        )}
      </span>
    </li>
  )
}
