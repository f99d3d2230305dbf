import {
  Archive,
  ChevronDown,
  FolderOpen,
  FolderPlus,
  FolderSymlink,
  LogOut,
  ShieldCheck,
  Trash2,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import type { LibrarySummary } from '../../contract/exchange'
import { useStanding } from '../connection/session'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { useOpenLibrary } from '../welcome/use-open-library'
import { keysOf } from './commands'
import { messages } from './messages'
import type { RunCommand } from './use-commands'
import './library-menu.css'

/** Which library this is, and the way to another one. */
export function LibraryMenu({
  library,
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  const { session } = useStanding()
  const { open } = useOpenLibrary()
  const others = session.recent.filter(({ folder }) => folder !== library.folder).slice(0, 8)
  return (
    <MenuButton
      label={say('otherLibraries')}
      placement="bottom end"
      groups={[
        {
          id: 'recent',
          title: say('recent'),
          choices: others.map(({ name, folder }) => ({
            id: folder,
            label: name,
            detail: folder,
            run: () => void open({ kind: 'folder', folder }),
          })),
        },
        {
          id: 'libraries',
          choices: [
            {
              id: 'open',
              label: say('openLibrary'),
              icon: <FolderOpen aria-hidden />,
              keys: keysOf('open-library'),
              run: () => run('open-library'),
            },
            {
              id: 'new',
              label: say('newLibrary'),
              icon: <FolderPlus aria-hidden />,
              run: () => run('new-library'),
            },
          ],
        },
        {
          id: 'safekeeping',
          title: say('safekeeping'),
          choices: [
            {
              id: 'trash',
              label: say('showTrash'),
              icon: <Trash2 aria-hidden />,
              keys: keysOf('trash'),
              run: () => run('trash'),
            },
            {
              id: 'backups',
              label: say('showBackups'),
              icon: <Archive aria-hidden />,
              run: () => run('backups'),
            },
            {
              id: 'check',
              label: say('showCheck'),
              icon: <ShieldCheck aria-hidden />,
              run: () => run('check'),
            },
            {
              id: 'elsewhere',
              label: say('saveElsewhere'),
              icon: <FolderSymlink aria-hidden />,
              run: () => run('save-elsewhere'),
            },
          ],
        },
        {
          id: 'close',
          choices: [
            {
              id: 'close',
              label: say('closeLibrary'),
              icon: <LogOut aria-hidden />,
              run: () => run('close-library'),
            },
          ],
        },
      ]}
    >
      <Button className="library-menu">
        <span className="visually-hidden">{say('libraryMenu')}</span>
        <span className="library-menu__name">{library.name}</span>
        <span className="library-menu__count">{say('articleCount', { n: library.articles })}</span>
        <ChevronDown aria-hidden />
      </Button>
    </MenuButton>
  )
}
