import { ChevronDown, Merge, Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Button } from 'react-aria-components'
import { type EntityPage, type EntitySummary, entityKinds } from '../../contract/model'
import { useIsReadOnly } from '../connection/session'
import { IconButton } from '../ui/button'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { EntityNames } from './entity-names'
import { dateSpan, mentioningArticles } from './group-mentions'
import { KindMark } from './kind-mark'
import { MergeEntity } from './merge-entity'
import { messages } from './messages'
import { useCounts } from './use-counts'
import type { EntityActions } from './use-entity-actions'
import './entity-heading.css'

/** Who or what this is: the name shown, kind, counts and days, every name, and what can be done to the whole. */
export function EntityHeading({
  page,
  entities,
  actions,
}: {
  readonly page: EntityPage
  readonly entities: readonly EntitySummary[]
  readonly actions: EntityActions
}): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const [isMerging, setMerging] = useState(false)
  const { entity } = page
  const [{ text, language }] = entity.names
  return (
    <header className="entity-heading">
      <div className="entity-heading__line">
        <h2 className="entity-heading__name" lang={language ?? undefined}>
          {text}
        </h2>
        <IconButton label={say('merge')} isDisabled={isReadOnly} onPress={() => setMerging(true)}>
          <Merge aria-hidden />
        </IconButton>
        <IconButton
          label={say('delete')}
          isDisabled={isReadOnly}
          onPress={() => void actions.deleteEntity()}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <EntityFacts page={page} actions={actions} />
      <EntityNames entity={entity} actions={actions} />
      {actions.question}
      <MergeEntity
        entity={entity}
        entities={entities}
        isOpen={isMerging}
        onClose={() => setMerging(false)}
        onMerge={(kept) => {
          setMerging(false)
          void actions.mergeInto(kept)
        }}
      />
    </header>
  )
}

function EntityFacts({
  page,
  actions,
}: {
  readonly page: EntityPage
  readonly actions: EntityActions
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const counts = useCounts()
  const { entity } = page
  const articles = mentioningArticles(page)
  const span = dateSpan(articles)
  const undated = articles.filter(({ publishedOn }) => publishedOn === null).length
  const day = (date: NonNullable<typeof span>['first']) => formatDate(date, language, 'short')
  const kinds = entityKinds.map((kind) => ({
    id: kind,
    label: say(kind),
    run: () => void actions.changeKind(kind),
  }))
  return (
    <div className="entity-heading__facts">
      <span>
        <MenuButton
          label={say('kind')}
          groups={[{ id: 'kind', choices: kinds, selected: entity.kind }]}
        >
          <Button className="entity-heading__kind">
            <KindMark kind={entity.kind} />
            <span className="visually-hidden">{say('kind')}</span> {say(entity.kind)}
            <ChevronDown aria-hidden />
          </Button>
        </MenuButton>
      </span>
      <span>{counts(entity)}</span>
      {span && (
        <span>
          {span.first === span.last
            ? day(span.first)
            : say('publishedBetween', { first: day(span.first), last: day(span.last) })}
        </span>
      )}
      {span && undated > 0 && <span>{say('undated', { n: undated })}</span>}
    </div>
  )
}
