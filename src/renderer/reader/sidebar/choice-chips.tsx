import { type ReactElement, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { Chip, ChipButton } from '../../ui/chip'
import { Count } from '../../ui/count'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { useDesk } from '../reader-desk'
import { type Choices, type ListChoice, toggle } from './list-choice'
import { listMessages } from './list-messages'

const mostTags = 16

/** The labels and tags there are, pressed where they are chosen, and the entity that is. Nothing where there is nothing to choose. */
export function ChoiceChips({
  choices,
  choice,
  onChoose,
}: {
  readonly choices: Choices
  readonly choice: ListChoice
  readonly onChoose: (change: Partial<ListChoice>) => void
}): ReactElement | null {
  const say = useSay(listMessages)
  const nameOf = useLabelName()
  const { labels, entities } = useDesk()
  const [shown, further] = useMemo(
    () => [
      choices.tags.filter(({ tag }, at) => at < mostTags || choice.tags.includes(tag)),
      choices.tags.filter(({ tag }, at) => at >= mostTags && !choice.tags.includes(tag)),
    ],
    [choices.tags, choice.tags],
  )
  const entity = [...entities.values()].find(({ id }) => choice.entities.includes(id))
  if (choices.labels.length + choices.tags.length === 0 && entity === undefined) return null
  return (
    <div className="annotation-filters__chips">
      {entity === undefined ? null : (
        <Chip name={entity.names[0].text} onRemove={() => onChoose({ entities: [] })} />
      )}
      {choices.labels.map(({ id, count }) => {
        const label = labels.find((one) => one.id === id)
        if (label === undefined) return null
        return (
          <ChipButton
            key={id}
            isPressed={choice.labels.includes(id)}
            onPress={() => onChoose({ labels: toggle(choice.labels, id) })}
          >
            <LabelMark label={label} />
            {nameOf(label)} <Count n={count} />
          </ChipButton>
        )
      })}
      {shown.map(({ tag, count }) => (
        <ChipButton
          key={`tag ${tag}`}
          isPressed={choice.tags.includes(tag)}
          onPress={() => onChoose({ tags: toggle(choice.tags, tag) })}
        >
          <span>#{tag}</span> <Count n={count} />
        </ChipButton>
      ))}
      {further.length === 0 ? null : (
        <MenuButton
          label={say('furtherTags', { n: further.length })}
          groups={[
            {
              id: 'tags',
              choices: further.map(({ tag }) => ({
                id: tag,
                label: `#${tag}`,
                run: () => onChoose({ tags: [...choice.tags, tag] }),
              })),
            },
          ]}
        >
          <Button className="chip chip--button">{say('furtherTags', { n: further.length })}</Button>
        </MenuButton>
      )}
    </div>
  )
}
