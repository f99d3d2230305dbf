import { FolderClosed, Search, Tag, UserRound } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Workbench } from '../../contract/workbench'
import { useQuery } from '../connection/use-query'
import { Chip } from '../ui/chip'
import { FaultNotice } from '../ui/fault-notice'
import { FilterField } from '../ui/filter-field'
import { foldLabel } from '../ui/fold-label'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import type { ExportPart } from './export-scope'
import { messages } from './messages'
import './part-choice.css'

const signs = { collection: FolderClosed, entity: UserRound, tag: Tag, question: Search } as const
const mostShown = 60

/** A collection, an entity, a tag or a search whose articles leave. */
export function PartChoice({
  part,
  onPart,
}: {
  readonly part: ExportPart | null
  readonly onPart: (part: ExportPart | null) => void
}): ReactElement {
  const say = useSay(messages)
  if (part === null) return <PartPicker onPart={onPart} />
  const words = `${say(part.kind)}: ${part.name}`
  return (
    <Chip name={words} onRemove={() => onPart(null)}>
      {words}
    </Chip>
  )
}

async function listParts(
  workbench: Workbench,
  signal: AbortSignal,
): Promise<readonly ExportPart[]> {
  const [collections, entities, tags] = await Promise.all([
    workbench.listCollections({}, { signal }),
    workbench.listEntities({}, { signal }),
    workbench.listTags({}, { signal }),
  ])
  return [
    ...collections.map(({ id, name }) => ({ kind: 'collection' as const, id, name })),
    ...entities.map(({ id, names }) => ({ kind: 'entity' as const, id, name: names[0].text })),
    ...tags.map(({ tag }) => ({ kind: 'tag' as const, name: tag })),
  ]
}

const keyOf = (part: ExportPart): string =>
  'id' in part ? `${part.kind} ${part.id}` : `${part.kind} ${part.name}`

function PartPicker({ onPart }: { readonly onPart: (part: ExportPart) => void }): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const loaded = useQuery({
    key: 'parts',
    areas: ['collections', 'entities', 'annotations'],
    ask: listParts,
  })
  if (loaded.kind === 'loading') return <Skeleton lines={3} />
  if (loaded.kind === 'failed') return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
  const words = typed.trim()
  const folded = foldLabel(words)
  const found = loaded.value.filter(({ name }) => foldLabel(name).includes(folded))
  const question: readonly ExportPart[] = words === '' ? [] : [{ kind: 'question', name: words }]
  const shown = [...found, ...question].slice(0, mostShown)
  return (
    <div className="part-choice">
      <FilterField
        label={say('findPart')}
        clearLabel={say('clearPart')}
        value={typed}
        onChange={setTyped}
      />
      <ListBox
        className="menu part-choice__list"
        aria-label={say('parts')}
        items={shown.map((part) => ({ id: keyOf(part), part }))}
        onAction={(key) => {
          const part = shown.find((one) => keyOf(one) === key)
          if (part !== undefined) onPart(part)
        }}
        renderEmptyState={() => <p className="part-choice__none">{say('noParts')}</p>}
      >
        {({ id, part }) => <PartLine id={id} part={part} />}
      </ListBox>
    </div>
  )
}

function PartLine({ id, part }: { readonly id: string; readonly part: ExportPart }): ReactElement {
  const say = useSay(messages)
  const Sign = signs[part.kind]
  const words = part.kind === 'question' ? say('whatAnswers', { query: part.name }) : part.name
  return (
    <ListBoxItem id={id} textValue={words} className="menu__choice">
      <Sign aria-hidden />
      <span className="menu__words">{words}</span>
      <span className="part-choice__kind">{say(part.kind)}</span>
    </ListBoxItem>
  )
}
