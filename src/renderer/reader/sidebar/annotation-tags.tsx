import { Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Annotation } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useQuery } from '../../connection/use-query'
import { Chip } from '../../ui/chip'
import { isComposing } from '../../ui/keyboard'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { useMarkingDesk } from '../marking-desk'
import { messages } from '../messages'
import { foldText } from '../text/find-terms'
import { valueOr } from '../use-open-article'
import { addTags } from './add-tags'
import './annotation-tags.css'

/** An annotation's tags; the one in hand lets them be added and taken off. */
export function AnnotationTags({
  annotation,
  isOpen,
}: {
  readonly annotation: Annotation
  readonly isOpen: boolean
}): ReactElement {
  const { tags, change } = useTags(annotation)
  if (!isOpen)
    return (
      <>
        {tags.map((tag) => (
          <span key={tag} className="annotation-tags__tag">
            #{tag}
          </span>
        ))}
      </>
    )
  return (
    <>
      {tags.map((tag) => (
        <Chip
          key={tag}
          name={`#${tag}`}
          onRemove={() => change(tags.filter((other) => other !== tag))}
        />
      ))}
      <TagField tags={tags} onAdd={(typed) => change(addTags(tags, typed))} />
    </>
  )
}

/** The tags as the user has them by now: quicker than the workbench's next answer. */
function useTags({ id, rev, tags }: Annotation) {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { setLastTag } = useMarkingDesk()
  const [wanted, setWanted] = useState({ rev, tags })
  // One change after the other, each on the revision the one before made: one's own haste is no conflict.
  const newest = useRef(rev)
  newest.current = Math.max(newest.current, rev)
  const turn = useRef<Promise<void>>(Promise.resolve())
  const send = async (next: readonly string[]) => {
    const change = { id, rev: newest.current, tags: next }
    const done = await attempt(() => workbench.changeAnnotation(change))
    if (done === null) setWanted({ rev, tags })
    else if (done.id === id) newest.current = Math.max(newest.current, done.rev)
  }
  return {
    tags: wanted.rev === rev ? wanted.tags : tags,
    change: (next: readonly string[]) => {
      const added = next.findLast((tag) => !tags.includes(tag))
      if (added !== undefined) setLastTag(added)
      setWanted({ rev, tags: next })
      turn.current = turn.current.then(() => send(next))
    },
  }
}

function TagField({
  tags,
  onAdd,
}: {
  readonly tags: readonly string[]
  readonly onAdd: (typed: string) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  // What was just added needs no more proposals, until something is typed or asked for again.
  const [isDone, setDone] = useState(false)
  const known = useQuery({
    key: 'tags',
    areas: ['annotations', 'articles'],
    ask: (workbench) => workbench.listTags({}),
  })
  const offered = (isDone ? [] : valueOr(known, []))
    .filter(({ tag }) => !tags.includes(tag) && foldText(tag).includes(foldText(typed)))
    .slice(0, 8)
  const add = (words: string) => {
    setTyped('')
    setDone(true)
    if (words.trim() !== '') onAdd(words)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') setDone(false)
    if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== ',')) return
    if (event.key === 'Enter' && event.currentTarget.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    add(typed)
  }
  return (
    <ComboBox
      className="annotation-tags__field"
      aria-label={say('addTag')}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      inputValue={typed}
      onInputChange={(words) => {
        setTyped(words)
        if (words !== '') setDone(false)
      }}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && add(String(key))}
      items={offered}
      onBlur={() => add(typed)}
    >
      <Plus aria-hidden className="annotation-tags__sign" />
      <Input
        className="annotation-tags__input"
        placeholder={say('addTag')}
        maxLength={100}
        onKeyDownCapture={onKeyDown}
      />
      <Popover className="annotation-tags__popover" offset={4} placement="bottom start">
        <ListBox className="annotation-tags__list">
          {({ tag, count }: (typeof offered)[number]) => (
            <ListBoxItem id={tag} textValue={tag} className="annotation-tags__choice">
              <span>#{tag}</span>
              <span className="annotation-tags__count">{say('tagCount', { n: count })}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
