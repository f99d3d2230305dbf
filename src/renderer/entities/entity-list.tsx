import { Plus } from 'lucide-react'
import { type ReactElement, useMemo, useState } from 'react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import type { EntityId, EntitySummary } from '../../contract/model'
import { IconButton } from '../ui/button'
import { FilterField } from '../ui/filter-field'
import { useSay } from '../ui/language'
import { AddEntity } from './add-entity'
import { arrangeEntities, type EntityGroup } from './arrange-entities'
import { KindMark } from './kind-mark'
import { messages } from './messages'
import { useCounts } from './use-counts'
import './entity-list.css'

const groupName = {
  person: 'personGroup',
  organisation: 'organisationGroup',
  place: 'placeGroup',
  event: 'eventGroup',
} as const
const rowSizes = { estimatedRowSize: 32, estimatedHeadingSize: 40 }

/** Every entity by kind, with a box to narrow the list by name. */
export function EntityList({
  entities,
  chosen,
  onChoose,
}: {
  readonly entities: readonly EntitySummary[]
  readonly chosen: EntityId | null
  readonly onChoose: (entity: EntityId) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const groups = useMemo(() => arrangeEntities(entities, typed), [entities, typed])
  return (
    <nav className="entity-list" aria-label={say('entities')}>
      <div className="entity-list__tools">
        <FilterField
          label={say('filter')}
          clearLabel={say('clearFilter')}
          value={typed}
          onChange={setTyped}
        />
        <IconButton tone="plain" label={say('add')} onPress={() => setAdding(true)}>
          <Plus aria-hidden />
        </IconButton>
        <AddEntity
          proposedName={typed}
          isOpen={isAdding}
          onClose={() => setAdding(false)}
          onAdded={onChoose}
        />
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={rowSizes}>
        <ListBox
          className="entity-list__box"
          aria-label={say('entities')}
          items={groups}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            for (const entity of entities)
              if (keys !== 'all' && keys.has(entity.id)) onChoose(entity.id)
          }}
          renderEmptyState={() => (
            <p className="entity-list__nothing">{say('nothingNamed', { typed })}</p>
          )}
        >
          {(group) => <KindSection group={group} />}
        </ListBox>
      </Virtualizer>
    </nav>
  )
}

function KindSection({ group }: { readonly group: EntityGroup }): ReactElement {
  const say = useSay(messages)
  return (
    <ListBoxSection id={group.kind} className="entity-list__section">
      <Header className="entity-list__kind">
        {say(groupName[group.kind])} <span>{group.entities.length}</span>
      </Header>
      <Collection items={group.entities}>
        {(entity: EntitySummary) => <EntityRow entity={entity} />}
      </Collection>
    </ListBoxSection>
  )
}

function EntityRow({ entity }: { readonly entity: EntitySummary }): ReactElement {
  const say = useSay(messages)
  const counts = useCounts()
  const [{ text, language }] = entity.names
  const { mentions, articles, suggestions } = entity
  return (
    <ListBoxItem id={entity.id} textValue={text} className="entity-list__row">
      <KindMark kind={entity.kind} />
      <span className="entity-list__name" lang={language ?? undefined}>
        {text}
      </span>
      {suggestions > 0 && (
        <span className="entity-list__suggestions">
          <span aria-hidden="true">+{suggestions}</span>
          <span className="visually-hidden">{say('toDecide', { n: suggestions })}</span>
        </span>
      )}
      <span className="entity-list__counts">
        <span aria-hidden="true">{say('countsShort', { mentions, articles })}</span>
        <span className="visually-hidden">{counts(entity)}</span>
      </span>
    </ListBoxItem>
  )
}
