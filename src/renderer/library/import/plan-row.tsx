import type { ReactElement } from 'react'
import { formatFault } from '../../../contract/fault'
import type { PlannedLine, PlannedTwin } from '../../../contract/importing'
import type { Language } from '../../../contract/model'
import { LanguageBadge } from '../../ui/badge'
import { TickBox } from '../../ui/checkbox'
import { formatShare } from '../../ui/format-number'
import { formatDate, type Say, useLanguage, useSay } from '../../ui/language'
import { messages } from './messages'
import { canComeIn } from './plan-choice'

/** One thing that would come in, or would not, and why. A press ticks it. */
export function PlanRow({
  line,
  rowId,
  isActive,
  isTicked,
  position,
  onPress,
}: {
  readonly line: PlannedLine
  readonly rowId: string
  readonly isActive: boolean
  readonly isTicked: boolean
  readonly position: { readonly index: number; readonly total: number }
  readonly onPress: () => void
}): ReactElement {
  const isOpen = canComeIn(line)
  const isArticle = line.kind === 'new' || line.kind === 'near'
  return (
    // The list has the focus and hears the keys; rows are pointed at by aria-activedescendant.
    <div
      id={rowId}
      role="option"
      tabIndex={-1}
      aria-selected={isTicked}
      aria-disabled={!isOpen}
      aria-posinset={position.index + 1}
      aria-setsize={position.total}
      className={`plan-row plan-row--${line.kind} ${isActive ? 'plan-row--active' : ''}`}
      onMouseDown={(event) => {
        // The focus stays with the list.
        event.preventDefault()
        onPress()
      }}
    >
      <span className="plan-row__tick">
        {isOpen ? <TickBox mark={isTicked ? 'yes' : 'no'} /> : null}
      </span>
      <span className="plan-row__words">
        <span className="plan-row__title" lang={(isArticle && line.language) || undefined}>
          {isArticle ? line.title : line.source}
        </span>
        <RowNote line={line} />
      </span>
      {isArticle ? <LanguageBadge language={line.language} /> : null}
    </div>
  )
}

function RowNote({ line }: { readonly line: PlannedLine }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  switch (line.kind) {
    case 'unreadable': {
      const detail = { ...line.detail, path: line.source }
      return <span className="plan-row__reason">{formatFault({ ...line, detail }, language)}</span>
    }
    case 'duplicate': {
      const words = say(line.reason === 'bytes' ? 'sameBytes' : 'sameText', { title: line.ofTitle })
      return <span className="plan-row__note">{whereIs(line, words, say)}</span>
    }
    case 'near':
    case 'new': {
      const known = [
        line.outlet,
        line.publishedOn === null ? null : formatDate(line.publishedOn, language, 'short'),
        say('words', { n: line.words }),
        line.source,
      ]
      return (
        <>
          {line.kind === 'new' ? null : (
            <span className="plan-row__warning">{likeness(line, language, say)}</span>
          )}
          {line.breaksOff ? <span className="plan-row__warning">{say('breaksOff')}</span> : null}
          <span className="plan-row__note">
            {known.filter((fact) => fact !== null).join(' · ')}
          </span>
        </>
      )
    }
  }
}

const likeness = (
  line: Extract<PlannedLine, { kind: 'near' }>,
  language: Language,
  say: Say<typeof messages>,
): string => {
  const share = formatShare(line.share, language)
  return whereIs(line, say('nearOf', { share, title: line.ofTitle }), say)
}

const whereIs = ({ of }: PlannedTwin, words: string, say: Say<typeof messages>): string =>
  of === null ? say('furtherUp', { words }) : words
