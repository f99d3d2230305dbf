import { ArrowUpRight, Check, UserRoundPlus, X } from 'lucide-react'
import { type ReactElement, useRef } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Article, MentionState } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useNavigation } from '../../navigation/navigation'
import { Button, IconButton } from '../../ui/button'
import { Count } from '../../ui/count'
import { EmptyState } from '../../ui/empty-state'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { type EntityHere, type KnownMention, nextOf } from './group-mentions'
import { contextOf } from './mention-context'
import './entities-tab.css'

type Decide = (mentions: readonly KnownMention[], state: MentionState) => void

/** Who and what the article names: decided mentions with their counts, suggestions to decide. */
export function EntitiesTab({
  article,
  entities,
}: {
  readonly article: Article
  readonly entities: readonly EntityHere[]
}): ReactElement {
  const say = useSay(messages)
  const decide = useDecide()
  const undecided = entities.flatMap(({ suggested }) => suggested)
  if (entities.length === 0)
    return (
      <EmptyState icon={UserRoundPlus} title={say('noEntities')} text={say('noEntitiesText')} />
    )
  return (
    <div className="entities-tab">
      {undecided.length === 0 ? null : (
        <div className="entities-tab__undecided">
          <span>{say('suggestionsHere', { n: undecided.length })}</span>
          <Button onPress={() => decide(undecided, 'accepted')}>{say('acceptAll')}</Button>
        </div>
      )}
      <ul className="entities-tab__list" aria-label={say('entityList')}>
        {entities.map((entity) => (
          <EntityRow key={entity.id} article={article} entity={entity} decide={decide} />
        ))}
      </ul>
    </div>
  )
}

/** One undo step an entity. */
function useDecide(): Decide {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return (mentions, state) =>
    void attempt(async () => {
      for (const [entity, own] of Map.groupBy(mentions, (mention) => mention.entity))
        await workbench.decideMentions({
          entity,
          state,
          seen: own.every((one) => one.state === own[0]?.state) ? own[0]?.state : undefined,
          mentions: own.map(({ article, start, end }) => ({ article, start, end })),
        })
    })
}

function EntityRow({
  article,
  entity,
  decide,
}: {
  readonly article: Article
  readonly entity: EntityHere
  readonly decide: Decide
}): ReactElement {
  const say = useSay(messages)
  const { showEntity } = useNavigation()
  const { jumpTo } = useDesk()
  const last = useRef<number | null>(null)
  const { id, kind, name, accepted, suggested } = entity
  const goToNext = () => {
    const next = nextOf(accepted.length > 0 ? accepted : suggested, last.current)
    if (next === null) return
    last.current = next.start
    jumpTo(article.id, next)
  }
  return (
    <li className="entities-tab__entity">
      <div className="entities-tab__row">
        <PlainButton
          className="entities-tab__name"
          aria-description={say('nextMention', { name })}
          onPress={goToNext}
        >
          <span className={`entity-dot entity-dot--${kind}`} aria-hidden />
          <span className="entities-tab__words">
            {name}
            <span className="visually-hidden"> ({say(kind)})</span>
          </span>
          {accepted.length === 0 ? null : <Count n={accepted.length} />}
        </PlainButton>
        <IconButton label={say('pageOf', { name })} onPress={() => showEntity(id)}>
          <ArrowUpRight aria-hidden />
        </IconButton>
      </div>
      {suggested.length === 0 ? null : (
        <Suggestions article={article} name={name} mentions={suggested} decide={decide} />
      )}
    </li>
  )
}

function Suggestions({
  article,
  name,
  mentions,
  decide,
}: {
  readonly article: Article
  readonly name: string
  readonly mentions: readonly KnownMention[]
  readonly decide: Decide
}): ReactElement {
  const say = useSay(messages)
  return (
    <div className="entities-tab__suggestions">
      <div className="entities-tab__row entities-tab__row--all">
        <span className="entities-tab__words">{say('suggested', { n: mentions.length })}</span>
        {mentions.length === 1 ? null : (
          <Verdicts
            accept={say('acceptAllOf', { name })}
            reject={say('rejectAllOf', { name })}
            onDecide={(state) => decide(mentions, state)}
          />
        )}
      </div>
      <ul>
        {mentions.slice(0, mostSuggestions).map((mention) => (
          <li key={mention.start} className="entities-tab__row">
            <SuggestedPassage article={article} mention={mention} />
            <Verdicts
              accept={say('acceptOne', { words: mention.text })}
              reject={say('rejectOne', { words: mention.text })}
              onDecide={(state) => decide([mention], state)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The words of a suggestion where they stand; pressing goes there. */
function SuggestedPassage({
  article,
  mention,
}: {
  readonly article: Article
  readonly mention: KnownMention
}): ReactElement {
  const say = useSay(messages)
  const { jumpTo } = useDesk()
  const [before, after] = contextOf(article.text, mention)
  return (
    <PlainButton
      className="entities-tab__passage"
      aria-label={say('goToPassage', { words: before + mention.text + after })}
      onPress={() => jumpTo(article.id, mention)}
    >
      <span lang={article.language.value ?? undefined}>
        {before}
        <span className={`entities-tab__mention entities-tab__mention--${mention.kind}`}>
          {mention.text}
        </span>
        {after}
      </span>
    </PlainButton>
  )
}

/** Beyond these one decides about all, or on the entity's page. */
const mostSuggestions = 30

function Verdicts({
  accept,
  reject,
  onDecide,
}: {
  readonly accept: string
  readonly reject: string
  readonly onDecide: (state: MentionState) => void
}): ReactElement {
  return (
    <span className="entities-tab__verdicts">
      <IconButton label={accept} onPress={() => onDecide('accepted')}>
        <Check aria-hidden />
      </IconButton>
      <IconButton label={reject} onPress={() => onDecide('rejected')}>
        <X aria-hidden />
      </IconButton>
    </span>
  )
}
