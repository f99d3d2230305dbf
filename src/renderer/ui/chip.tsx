import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useSay } from './language'
import { messages } from './messages'
import './chip.css'

/** A small rounded word. With `onRemove` it carries a cross; `name` is what the cross says it removes. */
export function Chip({
  name,
  onRemove,
  children,
}: {
  readonly name: string
  readonly onRemove?: (() => void) | undefined
  /** What is shown, when it is more than the name. */
  readonly children?: ReactNode
}): ReactElement {
  const say = useSay(messages)
  return (
    <span className="chip">
      {children ?? name}
      {onRemove === undefined ? null : (
        <Button className="chip__remove" aria-label={say('remove', { name })} onPress={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  )
}

/** A chip to press; `isPressed` makes it a switch (a filter that is on). */
export function ChipButton({
  isPressed,
  onPress,
  children,
}: {
  readonly isPressed?: boolean | undefined
  readonly onPress: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Button
      className="chip chip--button"
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onPress={onPress}
    >
      {children}
    </Button>
  )
}
