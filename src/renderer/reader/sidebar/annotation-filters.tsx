import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import type { Annotation } from '../../../contract/model'
import { ChipButton } from '../../ui/chip'
import { Count } from '../../ui/count'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { type AnnotationFilter, countChoices, toggle } from './filter-annotations'
import './annotation-filters.css'

/** The labels and tags there are in this article; pressed ones are what is shown. */
export function AnnotationFilters({
  annotations,
  filter,
  onChange,
}: {
  readonly annotations: readonly Annotation[]
  readonly filter: AnnotationFilter
  readonly onChange: (filter: AnnotationFilter) => void
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  const choices = countChoices(annotations)
  return (
    <Group className="annotation-filters" aria-label={say('filters')}>
      {choices.labels.map(([id, count]) => {
        const label = labels.find((one) => one.id === id)
        if (label === undefined) return null
        return (
          <ChipButton
            key={id}
            isPressed={filter.labels.includes(id)}
            onPress={() => onChange({ ...filter, labels: toggle(filter.labels, id) })}
          >
            <LabelMark label={label} />
            {nameOf(label)} <Count n={count} />
          </ChipButton>
        )
      })}
      {choices.tags.map(([tag, count]) => (
        <ChipButton
          key={`tag ${tag}`}
          isPressed={filter.tags.includes(tag)}
          onPress={() => onChange({ ...filter, tags: toggle(filter.tags, tag) })}
        >
          <span>#{tag}</span> <Count n={count} />
        </ChipButton>
      ))}
    </Group>
  )
}
