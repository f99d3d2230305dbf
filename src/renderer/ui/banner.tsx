import { type LucideIcon, X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from './button'
import { useSay } from './language'
import { messages } from './messages'
import './banner.css'

/** A line across the window about how things stand, for as long as they stand so. `danger` is spoken at once. */
export function Banner({
  tone,
  Sign,
  text,
  actions,
  onDismiss,
}: {
  readonly tone: 'calm' | 'danger'
  readonly Sign: LucideIcon
  readonly text: string
  readonly actions?: ReactNode
  /** Where it may be put away. */
  readonly onDismiss?: (() => void) | undefined
}): ReactElement {
  const say = useSay(messages)
  return (
    <div className={`banner banner--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Sign aria-hidden className="banner__sign" />
      <p className="banner__text">{text}</p>
      <div className="banner__actions">
        {actions}
        {onDismiss === undefined ? null : (
          <IconButton label={say('dismiss')} onPress={onDismiss}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  )
}
