import { Tag, Trash2, X } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import { Input } from 'react-aria-components'
import type { AnnotationAnswer, BulkChange } from '../../contract/marking'
import type { AnnotationId, Label } from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { Button, IconButton } from '../ui/button'
import { LabelMark, useLabelName } from '../ui/label-mark'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

/** What can be done with all that are selected; each is one undo step. */
export function BulkBar({
  ids,
  labels,
  tags,
  onClear,
}: {
  readonly ids: readonly AnnotationId[]
  readonly labels: readonly Label[]
  readonly tags: AnnotationAnswer['tags']
  readonly onClear: () => void
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const isReadOnly = useIsReadOnly()
  const { change, remove } = useBulk(ids)
  return (
    <header
      className="annotations-view__head"
      role="toolbar"
      aria-label={say('selected', { n: ids.length })}
    >
      <IconButton label={say('clearSelection')} onPress={onClear}>
        <X aria-hidden />
      </IconButton>
      <span className="annotations-view__count" aria-live="polite">
        {say('selected', { n: ids.length })}
      </span>
      <MenuButton
        label={say('setLabel')}
        groups={[
          {
            id: 'labels',
            choices: labels.map((label) => ({
              id: label.id,
              label: nameOf(label),
              icon: <LabelMark label={label} />,
              run: () => change({ label: label.id }),
            })),
          },
        ]}
      >
        <Button isDisabled={isReadOnly}>{say('setLabel')}</Button>
      </MenuButton>
      <AddTag tags={tags} isDisabled={isReadOnly} onAdd={(tag) => change({ addTags: [tag] })} />
      <MenuButton
        label={say('removeTag')}
        groups={[
          {
            id: 'tags',
            choices: tags.map(({ tag }) => ({
              id: tag,
              label: `#${tag}`,
              run: () => change({ removeTags: [tag] }),
            })),
          },
        ]}
      >
        <Button isDisabled={isReadOnly || tags.length === 0}>{say('removeTag')}</Button>
      </MenuButton>
      <Button tone="danger" isDisabled={isReadOnly} onPress={remove}>
        <Trash2 aria-hidden />
        {say('delete')}
      </Button>
    </header>
  )
}

function AddTag({
  tags,
  isDisabled,
  onAdd,
}: {
  readonly tags: AnnotationAnswer['tags']
  readonly isDisabled: boolean
  readonly onAdd: (tag: string) => void
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const tag = typed.trim().replace(/^#+/, '').trim()
    if (tag !== '') onAdd(tag)
    setTyped('')
  }
  return (
    <form className="annotations-view__add-tag" onSubmit={add}>
      <Tag aria-hidden />
      <Input
        className="annotations-view__add-tag-field"
        aria-label={say('addTag')}
        placeholder={say('addTag')}
        list="overview-tags"
        maxLength={100}
        disabled={isDisabled}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id="overview-tags">
        {tags.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  )
}

function useBulk(ids: readonly AnnotationId[]) {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const run = async (act: () => Promise<null>, text: string) => {
    const done = await attempt(async () => {
      await act()
      return true
    })
    const undo = { label: say('undo'), run: () => void attempt(() => workbench.undo({})) }
    if (done !== null) show({ tone: 'done', text, action: undo })
  }
  const n = ids.length
  return {
    change: (wish: Omit<BulkChange, 'ids'>) =>
      void run(() => workbench.changeAnnotations({ ids, ...wish }), say('changed', { n })),
    remove: () => void run(() => workbench.deleteAnnotations({ ids }), say('deleted', { n })),
  }
}
