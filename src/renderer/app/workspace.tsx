import {
  Activity,
  memo,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { LibrarySummary } from '../../contract/exchange'
import { AnnotationsView } from '../annotations/annotations-view'
import { BundleView } from '../bundles/bundle-view'
import { useHost } from '../connection/connection'
import { EntitiesView } from '../entities/entities-view'
import { ExportView } from '../export/export-view'
import { ImportDialog } from '../library/import/import-dialog'
import { UnfinishedBanner } from '../library/import/unfinished-banner'
import { ImportDrop } from '../library/import-drop'
import { ImportingProvider, useImporting } from '../library/importing'
import { LibraryView } from '../library/library-view'
import { useNavigation } from '../navigation/navigation'
import type { Place } from '../navigation/place'
import { NoteTakingProvider } from '../note-taking/note-taking'
import { NotesView } from '../notes/notes-view'
import { FindCallsProvider } from '../reader/find/find-calls'
import { KeptDeskProvider } from '../reader/kept-desk'
import { ReaderView } from '../reader/reader-view'
import { ReferencesDialog } from '../references/references-dialog'
import { ReferencesProvider } from '../references/references-work'
import { SafekeepingView } from '../safekeeping/safekeeping-view'
import { useSay } from '../ui/language'
import { Dialogs } from './dialogs'
import { messages } from './messages'
import { Rail } from './rail'
import { StandingBanners } from './standing-banners'
import { StatusBar } from './status-bar'
import { TopBar } from './top-bar'
import { type Overlay, useCommands } from './use-commands'
import { useDivert } from './use-divert'
import './workspace.css'

// What is drawn depends on nothing of the frame: it is not drawn anew with it.
const views = [
  { view: 'library', Content: memo(LibraryView) },
  { view: 'reader', Content: memo(ReaderView) },
  { view: 'annotations', Content: memo(AnnotationsView) },
  { view: 'entities', Content: memo(EntitiesView) },
  { view: 'notes', Content: memo(NotesView) },
  { view: 'export', Content: memo(ExportView) },
  { view: 'bundle', Content: memo(BundleView) },
  { view: 'safekeeping', Content: memo(SafekeepingView) },
] as const

/** The frame around an open library: bars, rail, and the view the place names. */
export const Workspace = memo(function Workspace({
  library,
}: {
  readonly library: LibrarySummary
}): ReactElement {
  return (
    <ReferencesProvider>
      <Incoming>
        <KeptDeskProvider>
          <NoteTakingProvider>
            <FindCallsProvider>
              <Frame library={library} />
            </FindCallsProvider>
          </NoteTakingProvider>
        </KeptDeskProvider>
      </Incoming>
    </ReferencesProvider>
  )
})

/** Imports of articles; bundles and references that come the same way go to their own places. */
function Incoming({ children }: { readonly children: ReactNode }): ReactElement {
  return <ImportingProvider divert={useDivert()}>{children}</ImportingProvider>
}

function Frame({ library }: { readonly library: LibrarySummary }): ReactElement {
  const say = useSay(messages)
  const host = useHost()
  const { place } = useNavigation()
  const importing = useImporting()
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const run = useCommands(importing, setOverlay)
  const { lookAt } = importing
  useEffect(
    () => host.onOpenPaths((paths) => void lookAt(paths.map((path) => ({ path })))),
    [host, lookAt],
  )
  const title = say('title', { place: `${say(place.view)} · ${library.name}` })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className="workspace">
      {/* A button, not a link: the address holds the place. */}
      <button type="button" className="workspace__skip" onClick={focusContent}>
        {say('skip')}
      </button>
      <TopBar library={library} run={run} />
      <Rail run={run} />
      <main className="workspace__main" id="main" tabIndex={-1}>
        <StandingBanners library={library} run={run} />
        <UnfinishedBanner />
        <Views place={place} />
      </main>
      <StatusBar library={library} run={run} />
      <ImportDrop />
      <ImportDialog />
      <ReferencesDialog />
      <Dialogs overlay={overlay} onClose={() => setOverlay(null)} run={run} />
    </div>
  )
}

/** Views that were visited stay as they were left: their scroll position, choices and filters. */
function Views({ place }: { readonly place: Place }): ReactElement {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set([place.view]))
  if (!visited.has(place.view)) setVisited(new Set([...visited, place.view]))
  // A view that is left takes the focus with it; the keyboard goes on in the next one.
  const shown = useRef(place.view)
  useEffect(() => {
    if (shown.current !== place.view && document.activeElement === document.body) focusContent()
    shown.current = place.view
  }, [place.view])
  return (
    <div className="workspace__view">
      {views
        .filter(({ view }) => visited.has(view))
        .map(({ view, Content }) => (
          <Activity key={view} mode={view === place.view ? 'visible' : 'hidden'}>
            <Content />
          </Activity>
        ))}
    </div>
  )
}

function focusContent(): void {
  document.getElementById('main')?.focus()
}
