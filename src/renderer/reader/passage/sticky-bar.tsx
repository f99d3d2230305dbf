import type { ReactElement } from 'react'
import { Button } from '../../ui/button'
import { LabelMark, useLabelName } from '../../ui/label-mark'
import { useSay } from '../../ui/language'
import { useMarkingDesk } from '../marking-desk'
import { markingMessages } from '../marking-messages'
import { useDesk } from '../reader-desk'
import './sticky-bar.css'

/** Says that every selection is marked, with which label, and ends it. */
export function StickyBar(): ReactElement | null {
  const say = useSay(markingMessages)
  const nameOf = useLabelName()
  const { labels } = useDesk()
  const { sticky, setSticky } = useMarkingDesk()
  const label = labels.find(({ id }) => id === sticky)
  if (label === undefined) return null
  return (
    <div className={`sticky-bar label-colour--${label.colour}`} role="status">
      <LabelMark label={label} />
      <span className="sticky-bar__words">{say('stickyOn', { label: nameOf(label) })}</span>
      <Button tone="quiet" onPress={() => setSticky(null)}>
        {say('stickyEnd')}
      </Button>
    </div>
  )
}
