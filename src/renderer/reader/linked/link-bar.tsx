import { Link2, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { useLinkedPanes } from './linked-panes'
import { messages } from './messages'
import './link-bar.css'

/** While a link waits for its second passage: which the first is, and the way out. */
export function LinkBar(): ReactElement | null {
  const say = useSay(messages)
  const { begun, begin } = useLinkedPanes()
  if (begun === null) return null
  return (
    <div className="link-bar" role="status">
      <Link2 aria-hidden />
      <span className="link-bar__words">{say('linkBegun', { words: begun.words })}</span>
      <IconButton label={say('linkLeave')} side="top" onPress={() => begin(null)}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
