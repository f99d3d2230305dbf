import type { ReactElement, ReactNode } from 'react'

/** Words of an article with the beginning of what stands around them. */
export function InContext({
  before,
  after,
  language,
  children,
}: {
  readonly before: string
  readonly after: string
  readonly language: string | null
  readonly children: ReactNode
}): ReactElement {
  return (
    <p className="moved-card__words" lang={language ?? undefined}>
      {before === '' ? null : <span className="moved-card__context">…{before}</span>}
      <span className="moved-card__exact">{children}</span>
      {after === '' ? null : <span className="moved-card__context">{after}…</span>}
    </p>
  )
}
