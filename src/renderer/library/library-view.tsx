import { type ReactElement, useState } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { Skeleton } from '../ui/loading'
import { ResizeHandle } from '../ui/resize-handle'
import { useMedia } from '../ui/use-media'
import { DeleteQuestion } from './delete-question'
import { FacetColumn } from './facets'
import { EditFactsDialog } from './facts/edit-facts-dialog'
import { Preview } from './preview'
import { ResultColumn } from './result-column'
import { useLibrary } from './use-library'
import './library-view.css'

export type SideColumn = 'facets' | 'preview'

/** Facets, results, preview. In a narrow window the sides come one at a time, when asked for. */
export function LibraryView(): ReactElement {
  const library = useLibrary()
  const isNarrow = useMedia('(max-width: 59.99rem)')
  const [side, setSide] = useState<SideColumn | null>(null)
  const { loaded, filter, setFilter, activeHit } = library
  const results = loaded.kind === 'ready' ? loaded.value : null
  const shows = (column: SideColumn) => (isNarrow ? side === column : true)
  return (
    <div className="library-view">
      <Group>
        {shows('facets') ? (
          <>
            <Panel
              id="library-facets"
              defaultSize={228}
              minSize={160}
              maxSize={400}
              groupResizeBehavior="preserve-pixel-size"
            >
              {loaded.kind === 'loading' ? <Skeleton lines={9} /> : null}
              {results === null ? null : (
                <FacetColumn facets={results.facets} filter={filter} onFilter={setFilter} />
              )}
            </Panel>
            <ResizeHandle />
          </>
        ) : null}
        <Panel id="library-results" minSize={280}>
          <ResultColumn
            library={library}
            sides={isNarrow ? { shown: side, show: setSide } : null}
          />
        </Panel>
        {shows('preview') ? (
          <>
            <ResizeHandle />
            <Panel
              id="library-preview"
              defaultSize={isNarrow ? 300 : '27%'}
              minSize={220}
              maxSize="50%"
            >
              <Preview article={activeHit?.article.id ?? null} terms={results?.terms ?? []} />
            </Panel>
          </>
        ) : null}
      </Group>
      <DeleteQuestion deletion={library.deletion} />
      <EditFactsDialog {...library.editFacts} />
    </div>
  )
}
