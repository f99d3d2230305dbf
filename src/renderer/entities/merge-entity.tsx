import { ChevronDown } from 'lucide-react'
import { type ReactElement, useMemo, useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { EntitySummary } from '../../contract/model'
import { Button as ActionButton } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { isNamed } from './arrange-entities'
import { KindMark } from './kind-mark'
import { messages } from './messages'
import { useCounts } from './use-counts'
import './entity-form.css'
import './merge-entity.css'

const mostOffered = 50

/** Chooses the entity that this one becomes part of, and says what will happen before it does. */
export function MergeEntity({
  entity,
  entities,
  isOpen,
  onClose,
  onMerge,
}: {
  readonly entity: EntitySummary
  readonly entities: readonly EntitySummary[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMerge: (kept: EntitySummary) => void
}): ReactElement {
  const say = useSay(messages)
  const [kept, setKept] = useState<EntitySummary | null>(null)
  const name = entity.names[0].text
  const effect = kept && {
    name,
    names: entity.names.map(({ text }) => text).join(', '),
    mentions: say('mentionCount', { n: entity.mentions }),
    kept: kept.names[0].text,
  }
  return (
    <DialogWindow title={say('mergeTitle', { name })} isOpen={isOpen} onClose={onClose}>
      <div className="entity-form">
        <EntityChoice entities={entities.filter(({ id }) => id !== entity.id)} onChoose={setKept} />
        <p className="entity-form__hint" aria-live="polite">
          {effect && say('mergeEffect', effect)}
        </p>
        <DialogActions>
          <ActionButton onPress={onClose}>{say('cancel')}</ActionButton>
          <ActionButton
            tone="primary"
            isDisabled={kept === null}
            onPress={() => kept && onMerge(kept)}
          >
            {say('mergeConfirm')}
          </ActionButton>
        </DialogActions>
      </div>
    </DialogWindow>
  )
}

function EntityChoice({
  entities,
  onChoose,
}: {
  readonly entities: readonly EntitySummary[]
  readonly onChoose: (entity: EntitySummary | null) => void
}): ReactElement {
  const say = useSay(messages)
  const counts = useCounts()
  const [typed, setTyped] = useState('')
  const offered = useMemo(
    () => entities.filter((entity) => isNamed(entity, typed)).slice(0, mostOffered),
    [entities, typed],
  )
  return (
    <ComboBox
      className="merge-entity"
      autoFocus
      menuTrigger="focus"
      allowsEmptyCollection
      items={offered}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => onChoose(entities.find(({ id }) => id === key) ?? null)}
    >
      <Label className="text-field__label">{say('mergeInto')}</Label>
      <div className="merge-entity__box">
        <Input className="text-field__input" placeholder={say('mergePlaceholder')} />
        <Button className="merge-entity__open">
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className="menu__popover merge-entity__popover" offset={4}>
        <ListBox<EntitySummary>
          className="menu"
          renderEmptyState={() => <p className="entity-form__hint">{say('mergeNoOther')}</p>}
        >
          {(offer) => (
            <ListBoxItem id={offer.id} textValue={offer.names[0].text} className="menu__choice">
              <KindMark kind={offer.kind} />
              <span className="menu__words">{offer.names[0].text}</span>
              <span className="menu__detail">{counts(offer)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
