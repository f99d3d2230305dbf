import type { ReactElement } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Progress } from '../../../contract/exchange'
import { Button } from '../../ui/button'
import { type Say, useSay } from '../../ui/language'
import { messages as library } from '../messages'
import { messages as own } from './messages'
import { roundTimeLeft } from './time-left'

const messages = { ...library, ...own }
const timeWords = { seconds: 'secondsLeft', minutes: 'minutesLeft', hours: 'hoursLeft' } as const

/** The import under way: how far, how fast, how long still. */
export function ImportProgress({
  progress,
  onCancel,
}: {
  readonly progress: Progress
  readonly onCancel: () => void
}): ReactElement {
  const say = useSay(messages)
  const { done, total } = progress
  const label = total === null ? say('importing') : say('importingCount', { n: total })
  const share = total === null || total === 0 ? 0 : done / total
  return (
    <div className="import-status__box import-status__progress">
      <ProgressBar
        className="import-status__bar"
        aria-label={label}
        isIndeterminate={total === null}
        value={share * 100}
      >
        <span className="import-status__label">{label}</span>
        <span className="import-status__track">
          <span
            className={`import-status__fill ${total === null ? 'import-status__fill--counting' : ''}`}
            style={{ width: `${share * 100}%` }}
          />
        </span>
      </ProgressBar>
      <span className="import-status__numbers">{describeProgress(progress, say)}</span>
      <Button tone="quiet" onPress={onCancel}>
        {say('cancel')}
      </Button>
    </div>
  )
}

/** `1,200 of 2,000 · 140/s · about 6 seconds left · 3 failed`. */
function describeProgress(
  { done, total, failed, perSecond, secondsLeft }: Progress,
  say: Say<typeof messages>,
): string {
  const left = secondsLeft === undefined || total === done ? null : roundTimeLeft(secondsLeft)
  const parts = [
    total === null ? say('importDone', { done }) : say('doneOf', { done, total }),
    perSecond === undefined ? null : say('rate', { n: Math.max(1, Math.round(perSecond)) }),
    left === null ? null : say(timeWords[left.unit], { n: left.n }),
    failed === 0 ? null : say('importFailed', { n: failed }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
