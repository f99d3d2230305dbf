import { FolderClosed, Search, Tag, UserRound } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { Workbench } from '../../contract/workbench'
import { useQuery } from '../connection/use-query'
import { Chip } from '../ui/chip'
import { ChoiceList } from '../ui/choice-list'
import { FaultNotice } from '../ui/fault-notice'
import { foldLabel } from '../ui/fold-label'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import type { ExportPart } from './export-scope'
import { messages } from './messages'

const signs = { collection: FolderClosed, entity: UserRound, tag: Tag, question: Search } as const
// Room is left for the words as a search.
const mostFound = 50

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
  const shown = [...found.slice(0, mostFound), ...question]
  return (
    <ChoiceList
      find={say('findPart')}
      clear={say('clearPart')}
      label={say('parts')}
      none={say('noParts')}
      typed={typed}
      onType={setTyped}
      choices={shown.map((part) => ({
        id: keyOf(part),
        name: part.kind === 'question' ? say('whatAnswers', { query: part.name }) : part.name,
        Sign: signs[part.kind],
        kind: say(part.kind),
      }))}
      onChoose={(key) => {
        const part = shown.find((one) => keyOf(one) === key)
        if (part !== undefined) onPart(part)
      }}
    />
  )
}
