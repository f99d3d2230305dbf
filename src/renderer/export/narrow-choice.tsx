import { Filter } from 'lucide-react'
import type { ReactElement } from 'react'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import type { NoteChoice } from './note-choices'
import { noteMessages } from './note-messages'

const most = 50

/** Everything, or only what is about one entity or one tag. */
export function NarrowChoice({
  options,
  onOptions,
}: {
  readonly options: NoteChoice
  readonly onOptions: (options: NoteChoice) => void
}): ReactElement {
  const say = useSay(noteMessages)
  const loaded = useQuery({
    key: 'narrow',
    areas: ['entities', 'annotations'],
    ask: async (workbench, signal) => ({
      entities: await workbench.listEntities({}, { signal }),
      tags: await workbench.listTags({}, { signal }),
    }),
  })
  const { entities, tags } = loaded.kind === 'ready' ? loaded.value : { entities: [], tags: [] }
  const entity = entities.find(({ id }) => id === options.entity)?.names[0].text
  const chosen = entity ?? options.tag ?? say('everything')
  const choose = (entity: string | undefined, tag: string | undefined) =>
    onOptions({ ...options, entity, tag })
  return (
    <MenuButton
      label={say('only')}
      groups={[
        {
          id: 'all',
          choices: [
            { id: 'everything', label: say('everything'), run: () => choose(undefined, undefined) },
          ],
        },
        {
          id: 'entities',
          title: say('entities'),
          choices: entities.slice(0, most).map(({ id, names }) => ({
            id: `entity ${id}`,
            label: names[0].text,
            run: () => choose(id, undefined),
          })),
        },
        {
          id: 'tags',
          title: say('tags'),
          choices: tags.slice(0, most).map(({ tag }) => ({
            id: `tag ${tag}`,
            label: tag,
            run: () => choose(undefined, tag),
          })),
        },
      ]}
    >
      <Button>
        <Filter aria-hidden />
        {`${say('only')}: ${chosen}`}
      </Button>
    </MenuButton>
  )
}
