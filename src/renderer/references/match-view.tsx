import { type ReactElement, useMemo, useState } from 'react'
import type { ArticleId, ArticleSummary } from '../../contract/model'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { ChipButton } from '../ui/chip'
import { Count } from '../ui/count'
import { DialogActions } from '../ui/dialog'
import { FaultNotice } from '../ui/fault-notice'
import { useFaultText, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { VirtualLines } from '../ui/virtual-lines'
import { ArticlePicker } from './article-picker'
import { EntryLine } from './entry-line'
import { chooseArticle } from './matched-entries'
import { messages } from './messages'
import { type ReferencesStep, useReferences } from './references-work'

type Matched = Extract<ReferencesStep, { readonly kind: 'matched' }>
type Filter = 'all' | 'found' | 'several' | 'none' | 'failed'
const filters = ['several', 'found', 'none', 'failed'] as const

/** Entry by entry: the reference, the article it is for, and why; any of it can be changed. */
export function MatchView(step: Matched): ReactElement {
  const loaded = useQuery({
    key: 'articles',
    areas: ['articles'],
    ask: (workbench, signal) => workbench.listArticles({}, { signal }),
  })
  if (loaded.kind === 'loading') return <Skeleton lines={5} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  return <Entries step={step} articles={loaded.value} />
}

function Entries({
  step,
  articles,
}: {
  readonly step: Matched
  readonly articles: readonly ArticleSummary[]
}): ReactElement {
  const say = useSay(messages)
  const { change, attach, close } = useReferences()
  const isReadOnly = useIsReadOnly()
  const [filter, setFilter] = useState<Filter>('all')
  const [choosing, setChoosing] = useState<number | null>(null)
  const byId = useMemo(() => new Map(articles.map((article) => [article.id, article])), [articles])
  const { entries, faulty } = step
  const ready = entries.filter(({ article }) => article !== null).length
  return (
    <div className="references-dialog">
      <p className="references-dialog__soft">{say('lead')}</p>
      <FilterChips step={step} filter={filter} onFilter={setFilter} />
      <Lines
        step={step}
        filter={filter}
        titleOf={(id) => byId.get(id)?.title ?? ''}
        onChange={setChoosing}
        onLeaveOut={(place) => change(chooseArticle(entries, place, null))}
      />
      {entries.length + faulty.length === 0 ? <p>{say('nothing')}</p> : null}
      <DialogActions>
        <Button autoFocus onPress={close}>
          {say('cancel')}
        </Button>
        <Button tone="primary" isDisabled={isReadOnly || ready === 0} onPress={() => void attach()}>
          {say('attach', { n: ready })}
        </Button>
      </DialogActions>
      <ArticlePicker
        entry={choosing === null ? null : (entries[choosing] ?? null)}
        articles={articles}
        onClose={() => setChoosing(null)}
        onChoose={(article) => {
          if (choosing !== null) change(chooseArticle(entries, choosing, article))
          setChoosing(null)
        }}
      />
    </div>
  )
}

function FilterChips({
  step: { entries, faulty },
  filter,
  onFilter,
}: {
  readonly step: Matched
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}): ReactElement {
  const say = useSay(messages)
  const countOf = (one: Exclude<Filter, 'all'>) =>
    one === 'failed' ? faulty.length : entries.filter(({ found }) => found === one).length
  return (
    <fieldset className="references-dialog__filters" aria-label={say('showOnly')}>
      <ChipButton isPressed={filter === 'all'} onPress={() => onFilter('all')}>
        {say('all')} <Count n={entries.length + faulty.length} />
      </ChipButton>
      {filters
        .filter((one) => countOf(one) > 0)
        .map((one) => (
          <ChipButton key={one} isPressed={filter === one} onPress={() => onFilter(one)}>
            {say(one)} <Count n={countOf(one)} />
          </ChipButton>
        ))}
    </fieldset>
  )
}

function Lines({
  step: { entries, faulty, attached },
  filter,
  ...rest
}: {
  readonly step: Matched
  readonly filter: Filter
  readonly titleOf: (id: ArticleId) => string
  readonly onChange: (place: number) => void
  readonly onLeaveOut: (place: number) => void
}): ReactElement {
  const say = useSay(messages)
  const faultText = useFaultText()
  const lines = [
    ...entries
      .map((entry, place) => ({ kind: 'entry' as const, entry, place }))
      .filter(({ entry }) => filter === 'all' || entry.found === filter),
    ...(filter === 'all' || filter === 'failed' ? faulty : []).map((entry) => ({
      kind: 'faulty' as const,
      entry,
    })),
  ]
  return (
    <div className="references-dialog__lines">
      <VirtualLines
        key={filter}
        lines={lines}
        show={(line) =>
          line.kind === 'entry' ? (
            <EntryLine entry={line.entry} place={line.place} attached={attached} {...rest} />
          ) : (
            <div className="references-dialog__entry">
              <p className="references-dialog__title">
                {line.entry.key ?? say('line', { n: line.entry.line })}
              </p>
              <p className="references-dialog__fault">{faultText(line.entry)}</p>
            </div>
          )
        }
      />
    </div>
  )
}
