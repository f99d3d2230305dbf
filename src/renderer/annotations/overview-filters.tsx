import { memo, type ReactElement } from 'react'
import type { AnnotationAnswer, AnnotationRequest } from '../../contract/marking'
import type { EntitySummary, Label } from '../../contract/model'
import { Button } from '../ui/button'
import { ChipButton } from '../ui/chip'
import { Count } from '../ui/count'
import { FilterField } from '../ui/filter-field'
import { LabelMark, useLabelName } from '../ui/label-mark'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { SectionTitle } from '../ui/section-title'
import { toggled } from './choice'
import { messages } from './messages'
import { TagTree } from './tag-tree'

interface Filtering {
  readonly request: AnnotationRequest
  readonly onAsk: (change: Partial<AnnotationRequest>) => void
}

/** What the annotations can be filtered by: words, entities, labels and tags. */
export function OverviewFilters({
  answer,
  labels,
  entities,
  request,
  onAsk,
}: Filtering & {
  readonly answer: AnnotationAnswer
  readonly labels: readonly Label[]
  readonly entities: readonly EntitySummary[]
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  return (
    <search className="annotations-view__filters" aria-label={say('filters')}>
      <FilterField
        label={say('text')}
        clearLabel={say('clearText')}
        value={request.text}
        onChange={(text) => onAsk({ text: text.slice(0, 1000) })}
      />
      <EntityChoice entities={entities} chosen={request.entities[0] ?? ''} onAsk={onAsk} />
      <div>
        <SectionTitle>{say('labels')}</SectionTitle>
        <div className="annotations-view__chips">
          {labels.map((label) => (
            <ChipButton
              key={label.id}
              isPressed={request.labels.includes(label.id)}
              onPress={() => onAsk({ labels: toggled(request.labels, label.id) })}
            >
              <LabelMark label={label} /> {nameOf(label)}{' '}
              <Count n={answer.labels.find(({ id }) => id === label.id)?.count ?? 0} />
            </ChipButton>
          ))}
        </div>
      </div>
      <div>
        <SectionTitle>{say('tags')}</SectionTitle>
        <TagTree tags={answer.tags} pressed={request.tags} onAsk={onAsk} />
      </div>
    </search>
  )
}

const EntityChoice = memo(function EntityChoice({
  entities,
  chosen,
  onAsk,
}: {
  readonly entities: readonly EntitySummary[]
  readonly chosen: string
  readonly onAsk: Filtering['onAsk']
}): ReactElement | null {
  const say = useSay(messages)
  const named = entities.filter(({ mentions }) => mentions > 0)
  if (named.length === 0) return null
  const name = named.find(({ id }) => id === chosen)?.names[0].text ?? say('anyEntity')
  const any = { id: '', label: say('anyEntity'), run: () => onAsk({ entities: [] }) }
  const choices = named.map(({ id, names }) => ({
    id,
    label: names[0].text,
    run: () => onAsk({ entities: [id] }),
  }))
  return (
    <MenuButton
      label={say('entity')}
      groups={[{ id: 'entities', selected: chosen, choices: [any, ...choices] }]}
    >
      <Button>
        <span className="visually-hidden">{say('entity')}:</span> {name}
      </Button>
    </MenuButton>
  )
})
