import type { KeyboardEvent, ReactElement } from 'react'
import type { EntityKind, MentionInContext, MentionState } from '../../contract/model'
import { isComposing } from '../ui/keyboard'
import { formatDate, useLanguage } from '../ui/language'
import { type MentionGroup, mentionKey } from './group-mentions'
import { kindColour } from './kind-mark'
import { decisionOf, moveOf } from './mention-keys'
import { MentionRow } from './mention-row'
import { useRows } from './use-rows'
import './mention-list.css'

interface MentionListProps {
  readonly kind: EntityKind
  readonly groups: readonly MentionGroup[]
  readonly onOpen: (mention: MentionInContext, beside: boolean) => void
  readonly onDecide: (state: MentionState, mention: MentionInContext) => void
}

/**
 * Mentions as key words in context, by article. Tab reaches one row; arrows, Home and End move from row to row,
 * `A`, `R` and Delete decide on the row in focus. Plain elements, because there may be hundreds.
 */
export function MentionList({ kind, groups, onOpen, onDecide }: MentionListProps): ReactElement {
  const mentions = groups.flatMap((group) => group.mentions)
  const rows = useRows(mentions.map(mentionKey))
  const decide = (state: MentionState, mention: MentionInContext) => {
    // At once, not when the row has gone: the next key is meant for the next row.
    const row = mentions.indexOf(mention)
    rows.focus(row + 1 < mentions.length ? row + 1 : row - 1)
    onDecide(state, mention)
  }
  const followKey = (event: KeyboardEvent) => {
    const row = rows.rowOf(event.target)
    const mention = mentions[row]
    if (mention === undefined || isComposing(event.nativeEvent)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = moveOf(event.key, row, mentions.length)
    const state = decisionOf(event.key, mention.state)
    if (next === null && state === null) return
    event.preventDefault()
    event.stopPropagation()
    if (next !== null) rows.focus(next)
    if (state !== null) decide(state, mention)
  }
  return (
    <div ref={rows.list} className={kindColour(kind)}>
      {groups.map((group) => (
        <section key={group.articleId} className="mention-list__article">
          <ArticleHeading group={group} />
          <ul onKeyDown={followKey} onFocus={({ target }) => rows.remember(target)}>
            {group.mentions.map((mention) => (
              <MentionRow
                key={mentionKey(mention)}
                mention={mention}
                article={group.article}
                isInTabOrder={mentionKey(mention) === rows.inTabOrder}
                onOpen={onOpen}
                onDecide={decide}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ArticleHeading({
  group: { article },
}: {
  readonly group: MentionGroup
}): ReactElement | null {
  const language = useLanguage()
  if (article === null) return null
  const { title, publishedOn } = article
  return (
    <h3 className="mention-list__heading">
      <span className="mention-list__title" lang={article.language ?? undefined}>
        {title}
      </span>
      {publishedOn !== null && (
        <span className="mention-list__date">{formatDate(publishedOn, language, 'short')}</span>
      )}
    </h3>
  )
}
