import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId, ArticleSummary } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { LanguageBadge } from '../ui/badge'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { FaultNotice } from '../ui/fault-notice'
import { foldLabel } from '../ui/fold-label'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { SectionTitle } from '../ui/section-title'
import { Segmented } from '../ui/segmented'
import { TextField } from '../ui/text-field'
import type { ExportScope } from './export-scope'
import { messages } from './messages'
import { PartChoice } from './part-choice'
import './article-choice.css'

const rowHeight = 34
const filteredFrom = 8

/** Which articles leave: all, those ticked, or what belongs to something. `found`: how many those are, null while nobody knows. */
export function ArticleChoice({
  total,
  scope,
  found,
  onScope,
}: {
  readonly total: number
  readonly scope: ExportScope
  readonly found: number | null
  readonly onScope: (scope: ExportScope) => void
}): ReactElement {
  const say = useSay(messages)
  const empty = {
    all: { kind: 'all' },
    some: { kind: 'some', articles: [] },
    part: { kind: 'part', part: null },
  } as const
  return (
    <section className="article-choice">
      <div className="article-choice__header">
        <SectionTitle>{say('which')}</SectionTitle>
        <span className="article-choice__count" role="status">
          {found === null ? null : say('chosenOf', { n: found, total })}
        </span>
      </div>
      <Segmented
        label={say('which')}
        selected={scope.kind}
        onSelect={(kind) => onScope(empty[kind])}
        choices={[
          { id: 'all', label: say('all') },
          { id: 'some', label: say('some') },
          { id: 'part', label: say('part') },
        ]}
      />
      {scope.kind === 'some' ? (
        <LoadedPicker
          chosen={scope.articles}
          onChosen={(articles) => onScope({ kind: 'some', articles })}
        />
      ) : null}
      {scope.kind === 'part' ? (
        <PartChoice part={scope.part} onPart={(part) => onScope({ kind: 'part', part })} />
      ) : null}
    </section>
  )
}

/** The picker, once the list of articles is there. Chosen articles that are gone are taken out of the choice. */
function LoadedPicker({
  chosen,
  onChosen,
}: {
  readonly chosen: readonly ArticleId[]
  readonly onChosen: (chosen: readonly ArticleId[]) => void
}): ReactElement {
  const loaded = useQuery({
    key: 'articles',
    areas: ['articles'],
    ask: (workbench, signal) => workbench.listArticles({}, { signal }),
  })
  const articles = loaded.kind === 'ready' ? loaded.value : null
  const present = useMemo(() => new Set(articles?.map(({ id }) => id)), [articles])
  const hasGone = articles !== null && chosen.some((id) => !present.has(id))
  useEffect(() => {
    if (hasGone) onChosen(chosen.filter((id) => present.has(id)))
  }, [hasGone, chosen, present, onChosen])
  switch (loaded.kind) {
    case 'loading':
      return <Skeleton lines={5} />
    case 'failed':
      return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
    case 'ready':
      return <ArticlePicker articles={loaded.value} chosen={chosen} onChosen={onChosen} />
  }
}

function ArticlePicker({
  articles,
  chosen,
  onChosen,
}: {
  readonly articles: readonly ArticleSummary[]
  readonly chosen: readonly ArticleId[]
  readonly onChosen: (chosen: readonly ArticleId[]) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const ticked = useMemo(() => new Set(chosen), [chosen])
  const shown = useMemo(() => {
    const wanted = foldLabel(typed.trim())
    return articles.filter(({ title }) => foldLabel(title).includes(wanted))
  }, [articles, typed])
  const shownIds = shown.map(({ id }) => id)
  return (
    <div className="article-choice__picker">
      {articles.length < filteredFrom ? null : (
        <TextField label={say('filter')} value={typed} onChange={setTyped} />
      )}
      <div className="article-choice__buttons">
        <Button tone="quiet" onPress={() => onChosen([...new Set([...chosen, ...shownIds])])}>
          {say('chooseAll')}
        </Button>
        <Button
          tone="quiet"
          onPress={() => onChosen(chosen.filter((id) => !shownIds.includes(id)))}
        >
          {say('chooseNone')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="article-choice__count">{say('nothingTitled')}</p>
      ) : (
        <PickerRows
          articles={shown}
          isTicked={(id) => ticked.has(id)}
          onTick={(id, isTicked) =>
            onChosen(isTicked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      )}
    </div>
  )
}

function PickerRows({
  articles,
  isTicked,
  onTick,
}: {
  readonly articles: readonly ArticleSummary[]
  readonly isTicked: (id: ArticleId) => boolean
  readonly onTick: (id: ArticleId, isTicked: boolean) => void
}): ReactElement {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroller} className="article-choice__rows">
      <div className="article-choice__space" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const article = articles[index]
          return article === undefined ? null : (
            <div
              key={article.id}
              className="article-choice__row"
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
            >
              <Checkbox
                isSelected={isTicked(article.id)}
                onChange={(ticked) => onTick(article.id, ticked)}
              >
                <span className="article-choice__title" lang={article.language ?? undefined}>
                  {article.title}
                </span>
              </Checkbox>
              <LanguageBadge language={article.language} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
