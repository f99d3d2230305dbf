import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import type { ReactElement } from 'react'
import { type Saving, useStanding } from '../connection/session'
import { useSay } from '../ui/language'
import { messages } from './messages'
import './saving.css'

const signs = {
  saved: { Sign: Check, words: 'saved' },
  saving: { Sign: LoaderCircle, words: 'saving' },
  failed: { Sign: CircleAlert, words: 'notSaved' },
} as const satisfies Record<Saving['state'], unknown>

/** Whether everything acknowledged is on the disk; spoken when it changes. */
export function SavingStatus(): ReactElement {
  const say = useSay(messages)
  const { saving } = useStanding()
  const { Sign, words } = signs[saving.state]
  return (
    <span className={`saving saving--${saving.state}`} role="status">
      <Sign aria-hidden />
      {say(words)}
    </span>
  )
}

/** What could not be saved and why, for as long as that is so. */
export function SavingBanner(): ReactElement | null {
  const { saving } = useStanding()
  if (saving.state !== 'failed') return null
  return (
    <p className="saving__banner" role="alert">
      <CircleAlert aria-hidden />
      {saving.message}
    </p>
  )
}
