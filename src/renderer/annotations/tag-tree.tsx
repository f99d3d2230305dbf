import { Ellipsis } from 'lucide-react'
import { type CSSProperties, memo, type ReactElement, useState } from 'react'
import type { AnnotationAnswer, AnnotationRequest } from '../../contract/marking'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { IconButton } from '../ui/button'
import { ChipButton } from '../ui/chip'
import { Count } from '../ui/count'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { useAttempt } from '../ui/use-attempt'
import { everything, tagLevel, toggled } from './choice'
import { messages } from './messages'
import { RenameTag } from './rename-tag'

/** Every tag beneath the one it belongs to; pressed ones are what is shown. */
export const TagTree = memo(function TagTree({
  tags,
  pressed,
  onAsk,
}: {
  readonly tags: AnnotationAnswer['tags']
  readonly pressed: readonly string[]
  readonly onAsk: (change: Partial<AnnotationRequest>) => void
}): ReactElement {
  const say = useSay(messages)
  const removeTag = useRemoveTag(tags)
  const isReadOnly = useIsReadOnly()
  const [renamed, setRenamed] = useState<string | null>(null)
  if (tags.length === 0) return <p className="annotations-view__soft">{say('noTags')}</p>
  return (
    <ul className="annotations-view__tags">
      {tags.map(({ tag, count }) => {
        const { name, depth } = tagLevel(tag)
        return (
          <li
            key={tag}
            className="annotations-view__tag"
            style={{ '--depth': depth } as CSSProperties}
          >
            <ChipButton
              isPressed={pressed.includes(tag)}
              onPress={() => onAsk({ tags: toggled(pressed, tag) })}
            >
              <span className="annotations-view__tag-name">#{name}</span> <Count n={count} />
            </ChipButton>
            <MenuButton
              label={say('tagMenu', { tag })}
              groups={[
                {
                  id: 'tag',
                  choices: [
                    { id: 'rename', label: say('renameTag'), run: () => setRenamed(tag) },
                    {
                      id: 'remove',
                      label: say('removeEverywhere'),
                      tone: 'danger',
                      run: () => void removeTag(tag),
                    },
                  ],
                },
              ]}
            >
              <IconButton label={say('tagMenu', { tag })} isDisabled={isReadOnly}>
                <Ellipsis aria-hidden />
              </IconButton>
            </MenuButton>
          </li>
        )
      })}
      {renamed === null ? null : <RenameTag tag={renamed} onClose={() => setRenamed(null)} />}
    </ul>
  )
})

/** Takes a tag and those beneath it off every annotation, as one step. */
function useRemoveTag(tags: AnnotationAnswer['tags']): (tag: string) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return async (tag) => {
    const removeTags = tags.map((one) => one.tag).filter((one) => isWithin(one, tag))
    await attempt(async () => {
      const { ids } = await workbench.findAnnotations({ ...everything, tags: [tag] })
      return workbench.changeAnnotations({ ids, removeTags: removeTags.slice(0, 100) })
    })
  }
}

const isWithin = (tag: string, whole: string) => tag === whole || tag.startsWith(`${whole}/`)
