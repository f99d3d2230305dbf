import { Users } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import type { EntityId } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { ResizeHandle } from '../ui/resize-handle'
import { useMedia } from '../ui/use-media'
import { AddEntity } from './add-entity'
import { EntitiesOverview } from './entities-overview'
import { EntityList } from './entity-list'
import { EntityPage } from './entity-page'
import { messages } from './messages'
import './entities-view.css'

/** People, organisations, places and events: the list of all, and the page of one. */
export function EntitiesView(): ReactElement {
  const say = useSay(messages)
  const { place, showEntity } = useNavigation()
  const loaded = useQuery({
    key: 'entities',
    ask: (workbench) => workbench.listEntities({}),
    areas: ['entities', 'articles'],
  })
  // While another view is shown this one stays as it was left.
  const [chosen, setChosen] = useState<EntityId | null>(null)
  if (place.view === 'entities' && place.entity !== chosen) setChosen(place.entity)
  if (loaded.kind === 'loading') return <Loading label={say('loading')} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  const entities = loaded.value
  if (entities.length === 0 && chosen === null) return <NoEntities onAdded={showEntity} />
  return (
    <ListAndPage
      chosen={chosen}
      list={<EntityList entities={entities} chosen={chosen} onChoose={showEntity} />}
      page={
        chosen === null ? (
          <EntitiesOverview entities={entities} />
        ) : (
          <EntityPage key={chosen} entity={chosen} entities={entities} />
        )
      }
    />
  )
}

function NoEntities({ onAdded }: { readonly onAdded: (entity: EntityId) => void }): ReactElement {
  const say = useSay(messages)
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="entities-view__empty">
      <EmptyState icon={Users} title={say('emptyTitle')} text={say('emptyText')}>
        <Button onPress={() => setAdding(true)}>{say('add')}</Button>
      </EmptyState>
      <AddEntity
        proposedName=""
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onAdded={onAdded}
      />
    </div>
  )
}

function ListAndPage({
  chosen,
  list,
  page,
}: {
  readonly chosen: EntityId | null
  readonly list: ReactNode
  readonly page: ReactNode
}): ReactElement {
  const isNarrow = useMedia('(width < 50rem)')
  if (isNarrow)
    return <OneAtATime shown={chosen ?? 'list'}>{chosen === null ? list : page}</OneAtATime>
  return (
    <Group orientation="horizontal">
      <Panel defaultSize="17rem" minSize="12rem" maxSize="50%">
        {list}
      </Panel>
      <ResizeHandle />
      <Panel>{page}</Panel>
    </Group>
  )
}

/** For a narrow window. What takes the other's place takes the focus, too. */
function OneAtATime({
  shown,
  children,
}: {
  readonly shown: string
  readonly children: ReactNode
}): ReactElement {
  const part = useRef<HTMLDivElement>(null)
  const last = useRef(shown)
  useEffect(() => {
    if (last.current !== shown) part.current?.focus()
    last.current = shown
  }, [shown])
  return (
    <div ref={part} tabIndex={-1} className="entities-view__part">
      {children}
    </div>
  )
}
