import { Plus } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { EntityName, EntitySummary } from '../../contract/model'
import { useLanguage, useSay } from '../ui/language'
import { addName, putFirst, removeName, replaceName } from './edit-names'
import { messages } from './messages'
import { NameForm } from './name-form'
import type { EntityActions } from './use-entity-actions'
import './entity-names.css'

/** The entity's names as chips; the first is the one shown. A chip opens its name to change, put first or remove. */
export function EntityNames({
  entity: { names },
  actions: { changeNames },
}: {
  readonly entity: EntitySummary
  readonly actions: EntityActions
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const isOnly = names.length === 1
  return (
    <ul className="entity-names" aria-label={say('names')}>
      {names.map((name) => (
        <li key={`${name.language} ${name.text}`}>
          <NameChip
            label={say('changeName')}
            name={name}
            onSave={(changed) => changeNames(replaceName(names, name, changed))}
            onPutFirst={name === names[0] ? null : () => changeNames(putFirst(names, name))}
            onRemove={isOnly ? null : () => changeNames(removeName(names, name))}
          >
            <span className="visually-hidden">{say('changeName')}</span>
            <span lang={name.language ?? undefined}>{name.text}</span>
            {name.language && <abbr>{name.language}</abbr>}
          </NameChip>
        </li>
      ))}
      <li>
        <NameChip
          label={say('addNameLabel')}
          name={{ text: '', language }}
          onSave={(added) => changeNames(addName(names, added))}
          onPutFirst={null}
          onRemove={null}
        >
          <Plus aria-hidden />
          <span aria-hidden>{say('addName')}</span>
          <span className="visually-hidden">{say('addNameLabel')}</span>
        </NameChip>
      </li>
    </ul>
  )
}

type Change = () => Promise<boolean>

function NameChip({
  label,
  name,
  onSave,
  onPutFirst,
  onRemove,
  children,
}: {
  readonly label: string
  readonly name: EntityName
  readonly onSave: (name: EntityName) => Promise<boolean>
  readonly onPutFirst: Change | null
  readonly onRemove: Change | null
  readonly children: React.ReactNode
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const closeAfter = async (change: Promise<boolean>) => {
    if (await change) setOpen(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="entity-names__chip">{children}</Button>
      <Popover className="entity-names__popover" placement="bottom start" offset={4}>
        <Dialog aria-label={label}>
          <NameForm
            name={name}
            onSave={(changed) => void closeAfter(onSave(changed))}
            onPutFirst={onPutFirst && (() => void closeAfter(onPutFirst()))}
            onRemove={onRemove && (() => void closeAfter(onRemove()))}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
