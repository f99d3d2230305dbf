import type { ReactElement } from 'react'
import { useSay } from './language'
import { messages } from './messages'
import './loading.css'

/** Something is on its way. Invisible for the first 150 ms, so that quick answers do not flicker. */
export function Loading({ label }: { readonly label?: string | undefined }): ReactElement {
  const say = useSay(messages)
  return (
    <div className="loading" role="status">
      <span className="loading__wheel" aria-hidden />
      <span>{label ?? say('loading')}</span>
    </div>
  )
}

/** Grey lines where rows or paragraphs will stand. */
export function Skeleton({ lines = 6 }: { readonly lines?: number | undefined }): ReactElement {
  const say = useSay(messages)
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{say('loading')}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className="skeleton__line" aria-hidden />
      ))}
    </div>
  )
}
