import { BookOpen } from 'lucide-react'
import { Fragment, type ReactElement } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useSay } from '../ui/language'
import { ResizeHandle } from '../ui/resize-handle'
import { useKeptDesk } from './kept-desk'
import { LinkBar } from './linked/link-bar'
import { LinkedPanesProvider } from './linked/linked-panes'
import { RibbonStrip } from './linked/ribbon-strip'
import { MarkingDeskProvider } from './marking-desk'
import { messages } from './messages'
import { ReaderPane } from './pane/reader-pane'
import { paneKeys } from './pane-key'
import { PaneSwitch } from './pane-switch'
import { PrintedArticle } from './print/printed-article'
import { ReaderDeskProvider, useDesk } from './reader-desk'
import { ReaderSidebar } from './sidebar/reader-sidebar'
import { useNarrow } from './use-narrow'
import { useOpenedSpans } from './use-opened-spans'
import './reader-view.css'

/** One to three articles side by side, with what is known of the one in focus. */
export function ReaderView(): ReactElement {
  const { place } = useNavigation()
  // The desk stays when its last article is closed: labels and names need not come again with the next.
  return (
    <ReaderDeskProvider>
      <MarkingDeskProvider>
        <LinkedPanesProvider>
          {place.panes.length === 0 ? (
            <NothingOpen />
          ) : (
            <>
              <Columns />
              <PrintedArticle />
            </>
          )}
        </LinkedPanesProvider>
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
  const { showPassages } = useDesk()
  useOpenedSpans(showPassages)
  return (
    <div className="reader-view__frame">
      {useNarrow() ? <OneColumn /> : <SideBySide />}
      <LinkBar />
    </div>
  )
}

function SideBySide(): ReactElement {
  const { sidebarShown } = useDesk()
  return (
    <div className="reader-view">
      <Group orientation="horizontal" className="reader-view__columns">
        <Panel id="panes" minSize="40%">
          <Panes />
        </Panel>
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

function Panes(): ReactElement {
  const { place } = useNavigation()
  const { open } = useDesk()
  const { layout, keepLayout } = useKeptDesk()
  const names = paneKeys(place.panes)
  return (
    <Group
      orientation="horizontal"
      className="reader-view__columns"
      defaultLayout={layout(names)}
      onLayoutChanged={keepLayout}
    >
      {names.map((name, pane) => {
        const article = open[pane]
        return article === undefined ? null : (
          <Fragment key={name}>
            {pane === 0 ? null : <ResizeHandle />}
            <Panel id={name} minSize="12rem">
              <div className="reader-view__pane">
                {pane === 0 ? null : <RibbonStrip leftPane={pane - 1} />}
                <ReaderPane pane={pane} name={name} open={article} />
              </div>
            </Panel>
          </Fragment>
        )
      })}
    </Group>
  )
}

/** For windows with room for one column: the article in focus, or what is known of it. */
function OneColumn(): ReactElement {
  const { place } = useNavigation()
  const { open, sidebarShown } = useDesk()
  const focused = open[place.focused]
  const name = paneKeys(place.panes)[place.focused]
  return (
    <div className="reader-view reader-view--narrow">
      {open.length > 1 ? <PaneSwitch /> : null}
      <div className="reader-view__column">
        {focused === undefined || name === undefined ? null : (
          <ReaderPane key={name} pane={place.focused} name={name} open={focused} />
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
