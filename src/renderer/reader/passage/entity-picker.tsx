import { type ReactElement, useState } from 'react'
import {
  Autocomplete,
  Group,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from 'react-aria-components'
import {
  type EntityKind,
  type EntitySummary,
  entityKinds,
  type Language,
} from '../../../contract/model'
import { isComposing } from '../../ui/keyboard'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import { findLikely } from './find-likely'
import './entity-picker.css'

/** Says whom or what a passage names: an entity of the library, likely ones first, or a new one of some kind. */
export function EntityPicker({
  words,
  language,
  entities,
  onKnown,
  onNew,
  onLeave,
}: {
  /** The passage, as the new entity's name to begin with. */
  readonly words: string
  readonly language: Language | null
  readonly entities: ReadonlyMap<string, EntitySummary>
  readonly onKnown: (entity: EntitySummary) => void
  readonly onNew: (kind: EntityKind, name: string) => void
  readonly onLeave: () => void
}): ReactElement {
  const say = useSay(messages)
  const [name, setName] = useState(words)
  const likely = findLikely(entities.values(), name)
  const typed = name.trim()
  const take = (id: string) => {
    const known = entities.get(id)
    if (known !== undefined) return onKnown(known)
    const kind = entityKinds.find((one) => one === id)
    if (kind !== undefined && typed !== '') onNew(kind, typed)
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') onLeave()
    const untouched = !event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && untouched) take(likely[0]?.id ?? entityKinds[0])
  }
  return (
    <Group className="entity-picker" aria-label={say('tagEntity')}>
      <Autocomplete inputValue={name} onInputChange={setName}>
        <TextField aria-label={say('entityName')} autoFocus>
          <Input
            className="entity-picker__name"
            lang={language ?? undefined}
            onKeyDown={onKeyDown}
          />
        </TextField>
        <ListBox
          className="entity-picker__list"
          aria-label={say('tagEntity')}
          selectionMode="none"
          onAction={(key) => take(String(key))}
        >
          {likely.length === 0 ? null : (
            <ListBoxSection className="entity-picker__section">
              <Header className="entity-picker__title">{say('entityMatches')}</Header>
              {likely.map((entity) => (
                <KnownEntity key={entity.id} entity={entity} />
              ))}
            </ListBoxSection>
          )}
          {typed === '' ? null : (
            <ListBoxSection className="entity-picker__section">
              <Header className="entity-picker__title">{say('entityNew')}</Header>
              {entityKinds.map((kind) => (
                <ListBoxItem
                  key={kind}
                  id={kind}
                  className="entity-picker__choice"
                  textValue={say(kind)}
                >
                  <span className={`entity-dot entity-dot--${kind}`} aria-hidden />
                  {say(kind)}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </Group>
  )
}

function KnownEntity({ entity }: { readonly entity: EntitySummary }): ReactElement {
  const say = useSay(messages)
  const [first, ...others] = entity.names
  return (
    <ListBoxItem id={entity.id} className="entity-picker__choice" textValue={first.text}>
      <span className={`entity-dot entity-dot--${entity.kind}`} aria-hidden />
      <span className="entity-picker__words">
        <span lang={first.language ?? undefined}>{first.text}</span>
        <span className="entity-picker__detail">
          {[say(entity.kind), ...others.slice(0, 3).map(({ text }) => text)].join(' · ')}
        </span>
      </span>
      <span className="entity-picker__detail">{say('mentionCount', { n: entity.mentions })}</span>
    </ListBoxItem>
  )
}
