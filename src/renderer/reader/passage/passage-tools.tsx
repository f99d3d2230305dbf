import {
  Highlighter,
  Link2,
  type LucideIcon,
  MessageSquareText,
  MoveHorizontal,
  NotebookPen,
  PencilLine,
  Quote,
  Scissors,
  ScissorsLineDashed,
  Search,
  SquareSplitHorizontal,
  Tag,
  TextQuote,
  UserRoundPlus,
} from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { Label } from '../../../contract/model'
import { useChosenKeys } from '../../connection/use-chosen-keys'
import { messages as quotingMessages } from '../../quoting/messages'
import { hint } from '../../ui/hint'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { keyOf } from '../../ui/single-keys'
import { useMarkingDesk } from '../marking-desk'
import { markingMessages } from '../marking-messages'
import { messages } from '../messages'
import type { PaneCommands } from '../pane/pane-keys'
import { type ReaderKey, readerShortcuts } from '../reader-keys'
import './passage-tools.css'

type ToolId = keyof PaneCommands['run']

/** Everything a chosen passage can become, with the keys that do the same. */
export function PassageTools({
  labels,
  commands,
  children,
}: {
  readonly labels: readonly Label[]
  readonly commands: PaneCommands
  /** One more tool. */
  readonly children: ReactNode
}): ReactElement {
  const say = useSay(messages)
  const sayMarking = useSay(markingMessages)
  const sayQuoting = useSay(quotingMessages)
  const { manageLabels } = useMarkingDesk()
  const tool = (id: ToolId, label: string, Sign: LucideIcon) => {
    const run = commands.run[id]
    return run === null ? null : <Tool id={id} label={label} Sign={Sign} onPress={run} />
  }
  return (
    <Toolbar className="passage-tools" aria-label={say('passageTools')}>
      <span className="passage-tools__labels">
        {labels.map((label, at) => (
          <LabelTool
            key={label.id}
            label={label}
            number={at + 1}
            onPress={() => commands.mark?.(at + 1)}
          />
        ))}
        <SmallTool label={sayMarking('manageLabels')} Sign={PencilLine} onPress={manageLabels} />
      </span>
      <span className="passage-tools__line" aria-hidden />
      {tool('comment', say('comment'), MessageSquareText)}
      {tool('tag', sayMarking('tag'), Tag)}
      {tool('entity', say('tagEntity'), UserRoundPlus)}
      {tool('citation', sayQuoting('copyCitation'), Quote)}
      <span className="passage-tools__more">
        {tool('formatted', sayQuoting('copyFormatted'), TextQuote)}
        {tool('note', sayMarking('keyNote'), NotebookPen)}
        {tool('search-this', sayMarking('searchThis'), Search)}
        {tool('link', commands.hasLinkBegun ? say('linkHere') : sayMarking('link'), Link2)}
        {tool('trim', say('trimBlock'), Scissors)}
        {tool('always-trim', sayMarking('alwaysTrim'), ScissorsLineDashed)}
        {children}
        {tool('set-mark', sayMarking('setMark'), MoveHorizontal)}
        {tool('split-mark', sayMarking('splitMark'), SquareSplitHorizontal)}
        {tool('sticky', sayMarking('sticky'), Highlighter)}
      </span>
    </Toolbar>
  )
}

function LabelTool({
  label,
  number,
  onPress,
}: {
  readonly label: Label
  readonly number: number
  readonly onPress: () => void
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const { singleKeys } = useChosenKeys()
  const words = say('markAs', { label: nameOf(label) })
  return (
    <Button
      {...hint(words, { keys: singleKeys ? String(number) : undefined, side: 'top' })}
      className="passage-tools__label"
      aria-label={words}
      onPress={onPress}
    >
      <LabelMark label={label} />
    </Button>
  )
}

const withWords: ReadonlySet<ReaderKey> = new Set(['comment', 'tag', 'entity', 'citation'])

function Tool({
  id,
  label,
  Sign,
  onPress,
}: {
  readonly id: ToolId
  readonly label: string
  readonly Sign: LucideIcon
  readonly onPress: () => void
}): ReactElement {
  const chosen = useChosenKeys()
  const shortcut = readerShortcuts.find((one) => one.id === id)
  const keys = shortcut === undefined ? undefined : keyOf(chosen, shortcut)?.toUpperCase()
  if (!withWords.has(id))
    return <SmallTool label={label} keys={keys} Sign={Sign} onPress={onPress} />
  return (
    <Button
      className="passage-tools__tool"
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      onPress={onPress}
    >
      <Sign aria-hidden />
      <span className="passage-tools__words">{label}</span>
      <kbd className="passage-tools__keys">{keys}</kbd>
    </Button>
  )
}

function SmallTool({
  label,
  keys,
  Sign,
  onPress,
}: {
  readonly label: string
  readonly keys?: string | undefined
  readonly Sign: LucideIcon
  readonly onPress: () => void
}): ReactElement {
  return (
    <Button
      {...hint(label, { keys })}
      className="passage-tools__tool"
      aria-label={label}
      onPress={onPress}
    >
      <Sign aria-hidden />
    </Button>
  )
}
