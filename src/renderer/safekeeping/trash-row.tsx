import { FileText, FolderHeart, Highlighter, NotebookText, UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { Checkbox, GridListItem } from 'react-aria-components'
import type { TrashItem } from '../../contract/safekeeping'
import { Button } from '../ui/button'
import { TickBox } from '../ui/checkbox'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { messages } from './messages'

const signs = {
  article: FileText,
  annotation: Highlighter,
  entity: UserRound,
  note: NotebookText,
  collection: FolderHeart,
} as const

/** One deleted thing: what it is, when it went, and what comes back with it. */
export function TrashRow({
  id,
  item,
  onRestore,
}: {
  readonly id: string
  readonly item: TrashItem
  /** null: the library can only be read. */
  readonly onRestore: (() => void) | null
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { kind, deletedAt, annotations, mentions } = item
  const title = item.title.replace(/\s+/g, ' ')
  const Sign = signs[kind]
  const parts = [
    say(kind),
    say('deletedAt', { time: formatTime(deletedAt, language) }),
    annotations === 0 ? null : say('withAnnotations', { n: annotations }),
    mentions === 0 ? null : say('withMentions', { n: mentions }),
  ]
  return (
    <GridListItem id={id} textValue={title} className="trash-row">
      <Checkbox slot="selection" className="checkbox">
        {({ isSelected }) => <TickBox mark={isSelected ? 'yes' : 'no'} />}
      </Checkbox>
      <Sign aria-hidden className="trash-row__sign" />
      <div className="trash-row__words">
        <p className="trash-row__title" title={title}>
          {title}
        </p>
        <p className="trash-row__line">{parts.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <Button
        aria-label={say('restoreOne', { title })}
        isDisabled={onRestore === null}
        onPress={() => onRestore?.()}
      >
        {say('restore')}
      </Button>
    </GridListItem>
  )
}
