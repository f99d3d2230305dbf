import { type ReactElement, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ArticleId, ArticleSummary } from '../../contract/model'
import { DialogWindow } from '../ui/dialog'
import { FilterField } from '../ui/filter-field'
import { foldLabel } from '../ui/fold-label'
import { useSay } from '../ui/language'
import type { MatchedEntry } from './matched-entries'
import { messages } from './messages'

const mostShown = 60

/** A window over the list, where an article is chosen for an entry; closed while `entry` is null. */
export function ArticlePicker({
  entry,
  onClose,
  ...rest
}: {
  readonly entry: MatchedEntry | null
  readonly articles: readonly ArticleSummary[]
  readonly onChoose: (article: ArticleId) => void
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow title={say('pick')} isOpen={entry !== null} onClose={onClose} width="wide">
      {entry === null ? null : <ArticleList entry={entry} {...rest} />}
    </DialogWindow>
  )
}

/** Articles found by their title; those that could be meant stand first. */
function ArticleList({
  entry: { reference, candidates },
  articles,
  onChoose,
}: {
  readonly entry: MatchedEntry
  readonly articles: readonly ArticleSummary[]
  readonly onChoose: (article: ArticleId) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const likely = new Set(candidates)
  const folded = foldLabel(typed.trim())
  const found = articles.filter(({ title }) => foldLabel(title).includes(folded))
  const shown = [
    ...found.filter(({ id }) => likely.has(id)),
    ...found.filter(({ id }) => !likely.has(id)),
  ].slice(0, mostShown)
  const title = reference.fields.title ?? reference.key ?? say('untitled')
  return (
    <div className="references-dialog">
      <p className="references-dialog__soft">{say('pickFor', { title })}</p>
      <FilterField
        label={say('find')}
        clearLabel={say('clearFind')}
        value={typed}
        onChange={setTyped}
      />
      <ListBox
        autoFocus
        className="menu references-dialog__articles"
        aria-label={say('articles')}
        items={shown}
        onAction={(key) => {
          const article = shown.find(({ id }) => id === key)
          if (article !== undefined) onChoose(article.id)
        }}
        renderEmptyState={() => <p className="references-dialog__soft">{say('noneFound')}</p>}
      >
        {({ id, title: name, language, outlet, publishedOn }) => (
          <ListBoxItem id={id} textValue={name} className="menu__choice">
            <span className="menu__words">
              <span lang={language ?? undefined}>{name}</span>
              <span className="menu__detail">
                {[likely.has(id) ? say('likely') : null, outlet, publishedOn]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
