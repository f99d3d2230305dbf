import type { ReactElement } from 'react'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { TabStrip } from '../ui/tabs'
import { BackupsTab } from './backups-tab'
import { CheckTab } from './check-tab'
import { messages } from './messages'
import { TrashTab } from './trash-tab'
import { useCheck } from './use-check'
import './safekeeping-view.css'

/** What keeps the library safe: what was deleted, what is backed up, and whether all of it is well. */
export function SafekeepingView(): ReactElement | null {
  const say = useSay(messages)
  const { place, showSafekeeping } = useNavigation()
  // Above the tabs: a check goes on while another one is looked at.
  const check = useCheck()
  return (
    <section className="safekeeping-view" aria-label={say('view')}>
      <TabStrip
        label={say('view')}
        selected={place.view === 'safekeeping' ? place.tab : 'trash'}
        onSelect={showSafekeeping}
        tabs={[
          { id: 'trash', label: say('trash'), panel: <TrashTab /> },
          { id: 'backups', label: say('backups'), panel: <BackupsTab /> },
          { id: 'check', label: say('check'), panel: <CheckTab check={check} /> },
        ]}
      />
    </section>
  )
}
