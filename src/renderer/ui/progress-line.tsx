import type { ReactElement } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Progress } from '../../contract/exchange'
import { useSay } from './language'
import { messages } from './messages'
import './progress-line.css'

/** How far long work has come; null and a missing total: nobody knows yet. */
export function ProgressLine({
  label,
  progress,
}: {
  readonly label: string
  readonly progress: Progress | null
}): ReactElement {
  const say = useSay(messages)
  const total = progress?.total ?? null
  const done = progress?.done ?? 0
  const share = total === null || total === 0 ? 0 : done / total
  return (
    <ProgressBar
      className="progress-line"
      aria-label={label}
      isIndeterminate={total === null}
      value={share * 100}
    >
      <span className="progress-line__words">
        <span>{label}</span>
        {total === null ? null : <span>{say('doneOf', { done, total })}</span>}
      </span>
      <span className="progress-line__track">
        <span
          className={`progress-line__fill ${total === null ? 'progress-line__fill--counting' : ''}`}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </ProgressBar>
  )
}
