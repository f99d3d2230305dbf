import { Plus } from 'lucide-react'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { EntityName, EntitySummary } from '../../contract/model'
import { useLanguage, useSay } from '../ui/language'
import { addName, type Names, putFirst, removeName, replaceName } from './edit-names'
import { messages } from './messages'
import { NameForm } from './name-form'
import type { EntityActions } from './use-entity-actions'
import './entity-names.css'

/** The entity's names as chips; the first is the one shown. A chip opens its name to change, put first or remove. */
export function EntityNames({
  entity,
  actions,
}: {
  readonly entity: EntitySummary
  readonly actions: EntityActions
}): ReactElement {
  const say = useSay(messages)
  // Known by their place: a name that is changed elsewhere must not close the form that is open on it.
  const places = entity.names.map((name, place) => ({ key: `name ${place}`, name, place }))
  return (
    <ul className="entity-names" aria-label={say('names')}>
      {places.map(({ key, name, place }) => (
        <li key={key}>
          <NameChip label={say('changeName')} entity={entity} place={place} actions={actions}>
            <span className="visually-hidden">{say('changeName')}</span>
            <span lang={name.language ?? undefined}>{name.text}</span>
            {name.language && <abbr>{name.language}</abbr>}
          </NameChip>
        </li>
      ))}
      <li>
        <NameChip label={say('addNameLabel')} entity={entity} place={null} actions={actions}>
          <Plus aria-hidden />
          <span aria-hidden>{say('addName')}</span>
          <span className="visually-hidden">{say('addNameLabel')}</span>
        </NameChip>
      </li>
    </ul>
  )
}

function NameChip({
  label,
  entity,
  place,
  actions: { changeNames },
  children,
}: {
  readonly label: string
  readonly entity: EntitySummary
  /** Of the name among the entity's names; null for one to be added. */
  readonly place: number | null
  readonly actions: EntityActions
  readonly children: ReactNode
}): ReactElement {
  const language = useLanguage()
  // The entity as it was when the form was opened: what is written goes on from that.
  const [opened, setOpened] = useState<EntitySummary | null>(null)
  const { names, rev } = opened ?? entity
  const name = place === null ? null : (names[place] ?? null)
  const save = async (changed: Names) => {
    if (changed === names || (await changeNames(changed, rev))) setOpened(null)
  }
  const saved = (written: EntityName) =>
    name === null ? addName(names, written) : replaceName(names, name, written)
  const isFirst = name === names[0]
  return (
    <DialogTrigger
      isOpen={opened !== null}
      onOpenChange={(isOpen) => setOpened(isOpen ? entity : null)}
    >
      <Button className="entity-names__chip">{children}</Button>
      <Popover className="entity-names__popover" placement="bottom start" offset={4}>
        <Dialog aria-label={label}>
          <NameForm
            name={name ?? { text: '', language }}
            onSave={(written) => void save(saved(written))}
            onPutFirst={name && !isFirst ? () => void save(putFirst(names, name)) : null}
            onRemove={name && names.length > 1 ? () => void save(removeName(names, name)) : null}
            onCancel={() => setOpened(null)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
