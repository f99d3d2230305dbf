import { type ReactElement, useState } from 'react'
import type { ArticleId, ArticleSummary } from '../../contract/model'
import { ChoiceList } from '../ui/choice-list'
import { DialogWindow } from '../ui/dialog'
import { foldLabel } from '../ui/fold-label'
import { formatDate, useLanguage, useSay } from '../ui/language'
import type { MatchedEntry } from './matched-entries'
import { messages } from './messages'

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
  const inLanguage = useLanguage()
  const [typed, setTyped] = useState('')
  const likely = new Set(candidates)
  const folded = foldLabel(typed.trim())
  const found = articles.filter(({ title }) => foldLabel(title).includes(folded))
  const shown = [
    ...found.filter(({ id }) => likely.has(id)),
    ...found.filter(({ id }) => !likely.has(id)),
  ]
  const title = reference.fields.title ?? reference.key ?? say('untitled')
  return (
    <div className="references-dialog">
      <p className="references-dialog__soft">{say('pickFor', { title })}</p>
      <ChoiceList
        autoFocus
        find={say('find')}
        clear={say('clearFind')}
        label={say('articles')}
        none={say('noneFound')}
        typed={typed}
        onType={setTyped}
        choices={shown.map(({ id, title: name, language, outlet, publishedOn }) => ({
          id,
          name,
          lang: language ?? undefined,
          detail: [
            likely.has(id) ? say('likely') : null,
            outlet,
            publishedOn && formatDate(publishedOn, inLanguage, 'short'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        onChoose={(id) => {
          const article = shown.find((one) => one.id === id)
          if (article !== undefined) onChoose(article.id)
        }}
      />
    </div>
  )
}
