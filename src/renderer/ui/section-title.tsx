import type { ReactElement, ReactNode } from 'react'
import './section-title.css'

/** The small capitals over a group of a side column. */
export function SectionTitle({
  id,
  children,
}: {
  readonly id?: string | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <h2 id={id} className="section-title">
      {children}
    </h2>
  )
}
