import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react'
import { type ReactElement, useRef, useState } from 'react'
import { Input, Button as PlainButton } from 'react-aria-components'
import type { LabelChange } from '../../../contract/edits'
import { type Label, labelColours, labelStyles } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { IconButton } from '../../ui/button'
import { isComposing } from '../../ui/keyboard'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { labelMessages } from '../../ui/label-messages'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { useAttempt } from '../../ui/use-attempt'
import { markingMessages } from '../marking-messages'

/** One label in the list of labels. */
export function LabelLine({
  label,
  place,
  count,
}: {
  readonly label: Label
  readonly place: number
  readonly count: number
}): ReactElement {
  const say = useSay(markingMessages)
  const nameOf = useLabelName()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const isReadOnly = useIsReadOnly()
  const name = nameOf(label)
  const { id } = label
  const rename = async (name: string | null, rev: number) =>
    (await attempt(() => workbench.changeLabel({ id, name, rev }))) !== null
  const change = (wish: Omit<LabelChange, 'id'>) =>
    void attempt(() => workbench.changeLabel({ id, ...wish }))
  const line = useRef<HTMLLIElement>(null)
  const remove = async () => {
    const list = line.current?.closest('ol')
    const done = await attempt(async () => {
      await workbench.deleteLabel({ id })
      return true
    })
    // The button that had the focus is gone with its line.
    if (done !== null) list?.focus()
  }
  const moveTo = (to: number) => void attempt(() => workbench.moveLabel({ id, to }))
  return (
    <li ref={line} className="label-dialog__label">
      <kbd className="label-dialog__key">{place + 1}</kbd>
      <LookMenu label={label} onChange={change} />
      <NameField label={label} place={place} onRename={rename} />
      <IconButton
        label={say('labelUp', { label: name })}
        isDisabled={isReadOnly}
        onPress={() => moveTo(Math.max(0, place - 1))}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        label={say('labelDown', { label: name })}
        isDisabled={isReadOnly}
        onPress={() => moveTo(Math.min(count - 1, place + 1))}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton
        label={say('deleteLabel', { label: name })}
        isDisabled={isReadOnly}
        onPress={() => void remove()}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}

function LookMenu({
  label,
  onChange,
}: {
  readonly label: Label
  readonly onChange: (wish: Omit<LabelChange, 'id'>) => void
}): ReactElement {
  const say = useSay(markingMessages)
  const sayColour = useSay(labelMessages)
  const nameOf = useLabelName()
  const words = say('labelLook', { label: nameOf(label) })
  const groups = [
    {
      id: 'style',
      title: say('styles'),
      selected: label.style,
      choices: labelStyles.map((style) => ({
        id: style,
        label: say(style),
        icon: <LabelMark label={{ ...label, style }} />,
        run: () => onChange({ style }),
      })),
    },
    {
      id: 'colour',
      title: say('colours'),
      selected: label.colour,
      choices: labelColours.map((colour) => ({
        id: colour,
        label: sayColour(colour),
        icon: <LabelMark label={{ ...label, colour }} />,
        run: () => onChange({ colour }),
      })),
    },
  ]
  return (
    <MenuButton label={words} groups={groups}>
      <PlainButton className="label-dialog__look" aria-label={words}>
        <LabelMark label={label} />
        <ChevronDown aria-hidden />
      </PlainButton>
    </MenuButton>
  )
}

/** Leaving it and Enter save; Escape takes back what was typed. An emptied name goes by the colour again. */
function NameField({
  label,
  place,
  onRename,
}: {
  readonly label: Label
  readonly place: number
  /** With the revision there was when the writing began; resolves to whether it was saved. */
  readonly onRename: (name: string | null, rev: number) => Promise<boolean>
}): ReactElement {
  const say = useSay(markingMessages)
  const sayColour = useSay(labelMessages)
  const isReadOnly = useIsReadOnly()
  const known = label.name ?? ''
  const [written, write] = useState<{ readonly name: string; readonly rev: number } | null>(null)
  const save = async () => {
    const name = written?.name.trim()
    if (written === null || name === undefined) return
    if (name === known || (await onRename(name === '' ? null : name, written.rev))) write(null)
  }
  return (
    <Input
      className="label-dialog__name"
      aria-label={say('labelName', { n: place + 1 })}
      placeholder={sayColour(label.colour)}
      maxLength={300}
      readOnly={isReadOnly}
      value={written?.name ?? known}
      onChange={(event) => write({ name: event.target.value, rev: written?.rev ?? label.rev })}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Enter') void save()
        if (event.key !== 'Escape' || written === null) return
        event.stopPropagation()
        write(null)
      }}
    />
  )
}
