import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import './empty-state.css'

/** A place with nothing in it yet: says what belongs here and what to do next (`children`: buttons). */
export function EmptyState({
  icon: Sign,
  title,
  text,
  children,
}: {
  readonly icon?: LucideIcon | undefined
  readonly title: string
  readonly text?: string | undefined
  readonly children?: ReactNode
}): ReactElement {
  return (
    <div className="empty-state">
      {Sign === undefined ? null : <Sign aria-hidden className="empty-state__sign" />}
      <p className="empty-state__title">{title}</p>
      {text === undefined ? null : <p className="empty-state__text">{text}</p>}
      {children === undefined ? null : <div className="empty-state__actions">{children}</div>}
    </div>
  )
}
