import { BookOpen } from 'lucide-react'
import { Fragment, type ReactElement, useMemo, useRef } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { useStanding } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useSay } from '../ui/language'
import { ResizeHandle } from '../ui/resize-handle'
import { MarkingDeskProvider } from './marking-desk'
import { messages } from './messages'
import { ReaderPane } from './pane/reader-pane'
import { createScrollLink, ScrollLinkContext } from './pane/scroll-link'
import { useForgetClosed } from './pane/scroll-memory'
import { PaneSwitch } from './pane-switch'
import { ReaderDeskProvider, useDesk } from './reader-desk'
import { ReaderSidebar } from './sidebar/reader-sidebar'
import { useNarrow } from './use-narrow'
import { useOpenedSpans } from './use-opened-spans'
import './reader-view.css'

/** One to three articles side by side, with what is known of the one in focus. */
export function ReaderView(): ReactElement {
  const { place } = useNavigation()
  useForgetClosed(place.panes.map(({ article }) => article))
  if (place.panes.length === 0) return <NothingOpen />
  return (
    <ReaderDeskProvider>
      <MarkingDeskProvider>
        <Columns />
      </MarkingDeskProvider>
    </ReaderDeskProvider>
  )
}

function NothingOpen(): ReactElement {
  const say = useSay(messages)
  const { go, place } = useNavigation()
  return (
    <div className="reader-view">
      <EmptyState icon={BookOpen} title={say('emptyTitle')} text={say('emptyText')}>
        <Button tone="primary" onPress={() => go({ ...place, view: 'library' })}>
          {say('emptyAction')}
        </Button>
      </EmptyState>
    </div>
  )
}

function Columns(): ReactElement {
  const { session } = useStanding()
  const isLinked = useRef(false)
  isLinked.current = session.preferences.linkedScrolling
  const link = useMemo(() => createScrollLink(() => isLinked.current), [])
  const { showPassages } = useDesk()
  useOpenedSpans(showPassages)
  const isNarrow = useNarrow()
  return (
    <ScrollLinkContext value={link}>{isNarrow ? <OneColumn /> : <SideBySide />}</ScrollLinkContext>
  )
}

function SideBySide(): ReactElement {
  const { open, sidebarShown } = useDesk()
  return (
    <div className="reader-view">
      <Group orientation="horizontal" className="reader-view__columns">
        {open.map((article, pane) => (
          <Fragment key={article.id}>
            {pane === 0 ? null : <ResizeHandle />}
            <Panel id={article.id} minSize="12rem">
              <ReaderPane pane={pane} open={article} />
            </Panel>
          </Fragment>
        ))}
        {sidebarShown ? (
          <>
            <ResizeHandle />
            <Panel
              id="sidebar"
              defaultSize="22rem"
              minSize="15rem"
              maxSize="50%"
              groupResizeBehavior="preserve-pixel-size"
            >
              <ReaderSidebar />
            </Panel>
          </>
        ) : null}
      </Group>
    </div>
  )
}

/** For windows with room for one column: the article in focus, or what is known of it. */
function OneColumn(): ReactElement {
  const { place } = useNavigation()
  const { open, sidebarShown } = useDesk()
  const focused = open[place.focused]
  return (
    <div className="reader-view reader-view--narrow">
      {open.length > 1 ? <PaneSwitch /> : null}
      <div className="reader-view__column">
        {focused === undefined ? null : (
          <ReaderPane key={focused.id} pane={place.focused} open={focused} />
        )}
        {sidebarShown ? (
          <div className="reader-view__drawer">
            <ReaderSidebar />
          </div>
        ) : null}
      </div>
    </div>
  )
}
