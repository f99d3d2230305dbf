import { Library, ListFilter, PanelRight, SearchX } from 'lucide-react'
import type { ReactElement } from 'react'
import { useIsReadOnly } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { ChipButton } from '../ui/chip'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { countChoices, noFilter } from './article-filter'
import { FoundNotes } from './found-notes'
import { ImportStatus } from './import-status'
import { useImporting } from './importing'
import type { SideColumn } from './library-view'
import { messages } from './messages'
import { ResultList } from './result-list'
import { ResultToolbar, SortMenu } from './toolbar'
import type { LibraryState } from './use-library'
import './result-column.css'

export interface Sides {
  readonly shown: SideColumn | null
  readonly show: (column: SideColumn | null) => void
}

/** The middle column: toolbar, imports, results. */
export function ResultColumn({
  library,
  sides,
}: {
  readonly library: LibraryState
  /** The toggles of the side columns, where they are not always shown. */
  readonly sides: Sides | null
}): ReactElement {
  const say = useSay(messages)
  const { loaded, selection, query, sort, setSort, filter } = library
  const results = loaded.kind === 'ready' ? loaded.value : null
  const n = results?.total ?? 0
  return (
    <section className="result-column" aria-label={say('results')}>
      <header className="result-column__header">
        <ResultToolbar
          selection={selection}
          isAllSelected={n > 0 && selection.ids.length >= n}
          onSelectAll={() => void library.selectAll()}
          onEditFacts={library.editFacts.open}
          onDelete={() => void library.deleteChosen()}
        />
        <div className="result-column__end">
          {sides === null ? null : <SideToggles sides={sides} choices={countChoices(filter)} />}
          <p className="result-column__count" role="status">
            {results === null ? null : library.isWhole ? (
              say('articleCount', { n })
            ) : (
              <>
                {say('resultCount', { n })}
                <span className="result-column__took">
                  {' '}
                  · {say('took', { ms: Math.round(results.tookMs) })}
                </span>
              </>
            )}
          </p>
          <SortMenu sort={sort} onSort={setSort} hasWords={query.settled.trim() !== ''} />
        </div>
      </header>
      <ImportStatus />
      <FoundNotes query={query.settled.trim()} />
      <Content library={library} />
    </section>
  )
}

function SideToggles({
  sides,
  choices,
}: {
  readonly sides: Sides
  readonly choices: number
}): ReactElement {
  const say = useSay(messages)
  const toggle = (column: SideColumn) => sides.show(sides.shown === column ? null : column)
  return (
    <>
      <ChipButton isPressed={sides.shown === 'facets'} onPress={() => toggle('facets')}>
        <ListFilter aria-hidden />
        {choices === 0 ? say('filters') : say('filterCount', { n: choices })}
      </ChipButton>
      <ChipButton isPressed={sides.shown === 'preview'} onPress={() => toggle('preview')}>
        <PanelRight aria-hidden />
        {say('preview')}
      </ChipButton>
    </>
  )
}

function Content({ library }: { readonly library: LibraryState }): ReactElement {
  const { openArticle } = useNavigation()
  const { loaded, selection, active, setActive, lookAt, deleteChosen } = library
  if (loaded.kind === 'loading') return <Skeleton lines={12} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  if (loaded.value.total === 0)
    return library.isWhole ? <EmptyLibrary /> : <NothingFound library={library} />
  return (
    <ResultList
      results={loaded.value}
      selection={selection}
      active={active}
      onActive={setActive}
      lookAt={lookAt}
      onOpen={(article, beside) => openArticle(article, { beside })}
      onEditFacts={library.editFacts.open}
      onDelete={() => void deleteChosen()}
    />
  )
}

function EmptyLibrary(): ReactElement {
  const say = useSay(messages)
  const { choose } = useImporting()
  const isReadOnly = useIsReadOnly()
  return (
    <EmptyState icon={Library} title={say('emptyTitle')} text={say('emptyText')}>
      <Button tone="primary" isDisabled={isReadOnly} onPress={() => void choose('files')}>
        {say('importFilesLong')}
      </Button>
      <Button isDisabled={isReadOnly} onPress={() => void choose('folder')}>
        {say('importFolderLong')}
      </Button>
    </EmptyState>
  )
}

function NothingFound({ library }: { readonly library: LibraryState }): ReactElement {
  const say = useSay(messages)
  const { query, filter, setFilter } = library
  const isFiltered = countChoices(filter) > 0
  return (
    <EmptyState
      icon={SearchX}
      title={say('nothingTitle')}
      text={say(isFiltered ? 'nothingFiltered' : 'nothingText')}
    >
      {isFiltered ? (
        <Button onPress={() => setFilter(noFilter)}>{say('clearFilters')}</Button>
      ) : null}
      {query.typed === '' ? null : (
        <Button onPress={() => query.type('')}>{say('clearSearch')}</Button>
      )}
    </EmptyState>
  )
}
