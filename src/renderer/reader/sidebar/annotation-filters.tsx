import { ArrowDownWideNarrow, UserRoundSearch } from 'lucide-react'
import type { ReactElement } from 'react'
import { annotationOrders } from '../../../contract/marking'
import { IconButton } from '../../ui/button'
import { FilterField } from '../../ui/filter-field'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { Segmented } from '../../ui/segmented'
import { messages } from '../messages'
import { ChoiceChips } from './choice-chips'
import type { Choices, ListChoice, Listed } from './list-choice'
import { listMessages } from './list-messages'
import './annotation-filters.css'

/** Whose annotations are listed, which of them, and in which order. */
export function AnnotationFilters({
  choices,
  listed,
  onList,
}: {
  readonly choices: Choices
  readonly listed: Listed
  readonly onList: (listed: Listed) => void
}): ReactElement {
  const say = useSay(listMessages)
  const sayReader = useSay(messages)
  const { scope, choice } = listed
  const choose = (change: Partial<ListChoice>) =>
    onList({ scope, choice: { ...choice, ...change } })
  return (
    <search className="annotation-filters" aria-label={sayReader('filters')}>
      <div className="annotation-filters__lines">
        <FilterField
          label={say('filterText')}
          clearLabel={say('clearFilterText')}
          value={choice.text}
          onChange={(text) => choose({ text: text.slice(0, 1000) })}
        />
        <EntityMenu choices={choices} choice={choice} onChoose={choose} />
        <OrderMenu choice={choice} onChoose={choose} />
        <Segmented
          label={say('whose')}
          selected={scope}
          onSelect={(next) => onList({ scope: next, choice })}
          choices={[
            { id: 'article', label: say('thisArticle') },
            { id: 'library', label: say('allArticles') },
          ]}
        />
      </div>
      <ChoiceChips choices={choices} choice={choice} onChoose={choose} />
    </search>
  )
}

interface Choosing {
  readonly choice: ListChoice
  readonly onChoose: (change: Partial<ListChoice>) => void
}

function OrderMenu({ choice, onChoose }: Choosing): ReactElement {
  const say = useSay(listMessages)
  const group = {
    id: 'orders',
    selected: choice.order,
    choices: annotationOrders.map((order) => ({
      id: order,
      label: say(order),
      run: () => onChoose({ order }),
    })),
  }
  return (
    <MenuButton label={say('order')} groups={[group]} placement="bottom end">
      <IconButton label={say('orderIs', { order: say(choice.order) })}>
        <ArrowDownWideNarrow aria-hidden />
      </IconButton>
    </MenuButton>
  )
}

/** Only there where somebody is named. */
function EntityMenu({
  choices: { entities },
  choice,
  onChoose,
}: Choosing & { readonly choices: Choices }): ReactElement | null {
  const say = useSay(listMessages)
  if (entities.length === 0) return null
  const group = {
    id: 'entities',
    choices: entities
      .filter(({ id }) => !choice.entities.includes(id))
      .map(({ id, name, kind }) => ({
        id,
        label: name,
        icon: <span className={`entity-dot entity-dot--${kind}`} aria-hidden />,
        run: () => onChoose({ entities: [id] }),
      })),
  }
  return (
    <MenuButton label={say('filterEntity')} groups={[group]} placement="bottom end">
      <IconButton label={say('filterEntity')}>
        <UserRoundSearch aria-hidden />
      </IconButton>
    </MenuButton>
  )
}
