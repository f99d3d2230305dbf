import {
  ArchiveRestore,
  BookOpen,
  Highlighter,
  Library,
  type LucideIcon,
  NotebookPen,
  Settings,
  Share,
  UsersRound,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import { useNavigation } from '../navigation/navigation'
import { hint } from '../ui/hint'
import { useSay } from '../ui/language'
import { type CommandId, keysOf } from './commands'
import { messages } from './messages'
import type { RunCommand } from './use-commands'
import './rail.css'

const entries = [
  { view: 'library', command: 'view-library', Sign: Library },
  { view: 'reader', command: 'view-reader', Sign: BookOpen },
  { view: 'annotations', command: 'view-annotations', Sign: Highlighter },
  { view: 'entities', command: 'view-entities', Sign: UsersRound },
  { view: 'notes', command: 'view-notes', Sign: NotebookPen },
  { view: 'export', command: 'view-export', Sign: Share },
] as const

/** The dark edge with the views. */
export function Rail({ run }: { readonly run: RunCommand }): ReactElement {
  const say = useSay(messages)
  const { place } = useNavigation()
  return (
    <nav className="rail" aria-label={say('views')}>
      {entries.map(({ view, command, Sign }) => (
        <RailButton
          key={view}
          label={say(view)}
          command={command}
          Sign={Sign}
          isCurrent={place.view === view}
          run={run}
        />
      ))}
      <div className="rail__space" />
      <RailButton
        label={say('safekeeping')}
        command="trash"
        Sign={ArchiveRestore}
        isCurrent={place.view === 'safekeeping'}
        run={run}
      />
      <RailButton
        label={say('settings')}
        command="settings"
        Sign={Settings}
        isCurrent={false}
        run={run}
      />
    </nav>
  )
}

function RailButton({
  label,
  command,
  Sign,
  isCurrent,
  run,
}: {
  readonly label: string
  readonly command: CommandId
  readonly Sign: LucideIcon
  readonly isCurrent: boolean
  readonly run: RunCommand
}): ReactElement {
  return (
    <Button
      {...hint(label, { keys: keysOf(command), side: 'right' })}
      className="rail__button"
      aria-label={label}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      onPress={() => run(command)}
    >
      <Sign aria-hidden />
    </Button>
  )
}
