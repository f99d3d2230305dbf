import { PanelRightClose } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Loaded } from '../../connection/use-query'
import { useNavigation } from '../../navigation/navigation'
import { IconButton } from '../../ui/button'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Skeleton } from '../../ui/loading'
import { type TabChoice, TabStrip } from '../../ui/tabs'
import { seeLinks } from '../linked/describe-ends'
import { useLinkedPanes } from '../linked/linked-panes'
import { messages } from '../messages'
import { type ReaderDesk, type SidebarTab, useDesk } from '../reader-desk'
import { useDrawn } from '../use-drawn'
import { type OpenArticle, valueOr } from '../use-open-article'
import { AnnotationsTab } from './annotations-tab'
import { EntitiesTab } from './entities-tab'
import { FactsTab } from './facts-tab'
import { type EntityHere, groupMentions, sharedEntities } from './group-mentions'
import { LinkedTab } from './linked-tab'
import { type Listed, noChoice } from './list-choice'
import './reader-sidebar.css'

/** What is known of the article in focus. */
export function ReaderSidebar(): ReactElement | null {
  const say = useSay(messages)
  const { place } = useNavigation()
  const { open } = useDesk()
  const focused = open[place.focused] ?? open[0]
  // The text is drawn first: its cards take as long again, and at the very first the tabs are in its way too.
  const isDrawn = useDrawn(
    focused?.article.kind === 'ready' && focused.annotations.kind === 'ready',
  )
  const hasFailed = focused?.article.kind === 'failed' || focused?.annotations.kind === 'failed'
  const isDue = isDrawn || hasFailed
  const [hasBegun, setBegun] = useState(isDue)
  if (isDue && !hasBegun) setBegun(true)
  if (focused === undefined) return null
  return (
    <aside className="reader-sidebar" aria-label={say('sidebar')}>
      {isDue || hasBegun ? (
        <SidebarOf focused={isDue ? focused : { ...focused, ...awaited }} />
      ) : (
        <Skeleton lines={6} />
      )}
    </aside>
  )
}

const awaited = {
  article: { kind: 'loading' },
  annotations: { kind: 'loading' },
  mentions: { kind: 'loading' },
} as const

function SidebarOf({ focused }: { readonly focused: OpenArticle }): ReactElement {
  const say = useSay(messages)
  const { open, tab, turnTo, showSidebar } = useDesk()
  const tabs = useTabs(focused, open)
  const known = tabs.some(({ id }) => id === tab) ? tab : 'annotations'
  return (
    <>
      <TabStrip label={say('sidebar')} selected={known} onSelect={turnTo} tabs={tabs} />
      <div className="reader-sidebar__hide">
        <IconButton label={say('sidebarHide')} onPress={() => showSidebar(false)}>
          <PanelRightClose aria-hidden />
        </IconButton>
      </div>
    </>
  )
}

const everyAnnotation: Listed = { scope: 'article', choice: noChoice }

function useTabs(
  focused: OpenArticle,
  open: readonly OpenArticle[],
): readonly TabChoice<SidebarTab>[] {
  const say = useSay(messages)
  const { entities } = useDesk()
  const [listed, setListed] = useState<Listed>(everyAnnotation)
  const { id, article, annotations, mentions } = focused
  const here = entitiesOf(focused, entities)
  const linked = useLinkedTab(focused, here, open)
  const annotationsTab: TabChoice<SidebarTab> = {
    id: 'annotations',
    label: say('annotations'),
    count: valueOr(annotations, []).length,
    panel: whenReady(article, (ready) =>
      whenReady(annotations, (list) => (
        <AnnotationsTab
          article={ready}
          annotations={list}
          entities={here}
          listed={listed}
          onList={setListed}
        />
      )),
    ),
  }
  const entitiesTab: TabChoice<SidebarTab> = {
    id: 'entities',
    label: say('entities'),
    count: here.length,
    panel: whenReady(article, (ready) =>
      whenReady(mentions, () => <EntitiesTab key={id} article={ready} entities={here} />),
    ),
  }
  const factsTab: TabChoice<SidebarTab> = {
    id: 'facts',
    label: say('facts'),
    panel: whenReady(article, (ready) => <FactsTab key={id} article={ready} />),
  }
  return [annotationsTab, entitiesTab, ...linked, factsTab]
}

/** Only there while another article is open, or a passage is linked. */
function useLinkedTab(
  focused: OpenArticle,
  here: readonly EntityHere[],
  open: readonly OpenArticle[],
): readonly TabChoice<SidebarTab>[] {
  const say = useSay(messages)
  const { entities } = useDesk()
  const others = open.filter(({ id }) => id !== focused.id)
  const { links } = useLinkedPanes()
  const seen = seeLinks(links, focused.id)
  if (others.length === 0 && seen.length === 0) return []
  const shared = sharedEntities(
    here,
    others.map((other) => ({ article: other.id, entities: entitiesOf(other, entities) })),
  )
  const panel = (
    <LinkedTab key={focused.id} focused={focused} others={others} shared={shared} seen={seen} />
  )
  return [{ id: 'linked', label: say('linked'), count: shared.length + seen.length, panel }]
}

const entitiesOf = (
  { mentions }: OpenArticle,
  entities: ReaderDesk['entities'],
): readonly EntityHere[] => groupMentions(valueOr(mentions, []), entities)

function whenReady<Value>(
  loaded: Loaded<Value>,
  show: (value: Value) => ReactElement,
): ReactElement {
  switch (loaded.kind) {
    case 'loading':
      return <Skeleton lines={6} />
    case 'failed':
      return (
        <div className="reader-sidebar__failed">
          <FaultNotice fault={loaded.fault} retry={loaded.retry} />
        </div>
      )
    case 'ready':
      return show(loaded.value)
  }
}
