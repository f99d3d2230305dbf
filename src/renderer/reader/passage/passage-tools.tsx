import { AtSign, Link2, MessageSquareText, Scissors, UserRoundPlus } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { Label } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { Hint } from '../../ui/tooltip'
import { useLabelName } from '../label-names'
import { messages } from '../messages'
import type { PaneCommands } from '../pane/pane-keys'
import './passage-tools.css'

/** Everything a chosen passage can become, with the keys that do the same. */
export function PassageTools({
  labels,
  commands,
}: {
  readonly labels: readonly Label[]
  readonly commands: PaneCommands
}): ReactElement {
  const say = useSay(messages)
  return (
    <Toolbar className="passage-tools" aria-label={say('passageTools')}>
      <span className="passage-tools__labels">
        {labels.map((label, at) => (
          <LabelDot
            key={label.id}
            label={label}
            keys={String(at + 1)}
            onPress={() => commands.mark(at + 1)}
          />
        ))}
      </span>
      <span className="passage-tools__line" aria-hidden />
      <Tool label={say('comment')} keys="C" onPress={commands.comment}>
        <MessageSquareText aria-hidden />
      </Tool>
      <Tool label={say('tagEntity')} keys="E" onPress={commands.tagEntity}>
        <UserRoundPlus aria-hidden />
      </Tool>
      <Tool label={say('copyCitation')} keys="Q" onPress={commands.copyCitation}>
        <AtSign aria-hidden />
      </Tool>
      <Tool
        label={say(commands.hasLinkBegun ? 'linkHere' : 'linkPassage')}
        keys="L"
        onPress={commands.link}
      >
        <Link2 aria-hidden />
      </Tool>
      {commands.trim === null ? null : (
        <Hint text={say('trimBlock')} keys="T">
          <Button
            className="passage-tools__tool"
            aria-label={say('trimBlock')}
            onPress={commands.trim}
          >
            <Scissors aria-hidden />
          </Button>
        </Hint>
      )}
    </Toolbar>
  )
}

function LabelDot({
  label,
  keys,
  onPress,
}: {
  readonly label: Label
  readonly keys: string
  readonly onPress: () => void
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const words = say('markAs', { label: nameOf(label) })
  return (
    <Hint text={words} keys={keys} placement="top">
      <Button
        className={`passage-tools__label label-colour--${label.colour}`}
        aria-label={words}
        onPress={onPress}
      />
    </Hint>
  )
}

function Tool({
  label,
  keys,
  onPress,
  children,
}: {
  readonly label: string
  readonly keys: string
  readonly onPress: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Button className="passage-tools__tool" aria-keyshortcuts={keys} onPress={onPress}>
      {children}
      <span className="passage-tools__words">{label}</span>
      <kbd className="passage-tools__keys">{keys}</kbd>
    </Button>
  )
}
