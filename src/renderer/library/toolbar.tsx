import {
  ClipboardPaste,
  Columns2,
  Download,
  FileText,
  FolderOpen,
  NotebookPen,
  PackageCheck,
  PencilLine,
  Quote,
  Trash2,
  X,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { Toolbar } from 'react-aria-components'
import { mostPanes } from '../../contract/desk'
import { type SortOrder, sortOrders } from '../../contract/exchange'
import { useIsReadOnly, useStanding } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import { Button, IconButton } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { hint } from '../ui/hint'
import { useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { CollectMenu } from './collect-menu'
import { messages as facts } from './facts/messages'
import { useImporting } from './importing'
import { messages as library } from './messages'
import type { Selection } from './use-selection'
import './toolbar.css'

const messages = { ...facts, ...library }

/** Above the results: what can be done with the selected ones, or with none. */
export function ResultToolbar({
  selection,
  isAllSelected,
  onSelectAll,
  onEditFacts,
  onDelete,
}: {
  readonly selection: Selection
  readonly isAllSelected: boolean
  readonly onSelectAll: () => void
  readonly onEditFacts: () => void
  readonly onDelete: () => void
}): ReactElement {
  const say = useSay(messages)
  const { openArticles, showExport } = useNavigation()
  const { library } = useStanding().session
  const isReadOnly = useIsReadOnly()
  const { ids } = selection
  const n = ids.length
  return (
    <Toolbar className="toolbar" aria-label={say('results')}>
      <Checkbox
        label={say('selectAll')}
        isSelected={isAllSelected}
        isIndeterminate={n > 0 && !isAllSelected}
        onChange={(isSelected) => (isSelected ? onSelectAll() : selection.replace([]))}
      />
      <ImportMenu />
      <Button
        {...hint(say('sideBySideHint'))}
        isDisabled={n === 0 || n > mostPanes}
        onPress={() => openArticles(ids)}
      >
        <Columns2 aria-hidden />
        <span className="toolbar__word">{say('sideBySide')}</span>
        {n > 0 && n <= mostPanes ? <span>({n})</span> : null}
      </Button>
      <Button
        {...hint(say(n === 0 ? 'exportAllHint' : 'exportChosenHint'))}
        onPress={() => showExport(n === 0 || n === library?.articles ? null : ids)}
      >
        <NotebookPen aria-hidden />
        <span className="toolbar__word toolbar__word--long">{say('exportChosen')}</span>
      </Button>
      {n === 0 ? null : (
        <>
          <CollectMenu articles={ids} />
          <IconButton
            label={say('editFacts')}
            keys="F2"
            isDisabled={isReadOnly}
            onPress={onEditFacts}
          >
            <PencilLine aria-hidden />
          </IconButton>
          <IconButton
            label={say('delete')}
            keys="Delete"
            isDisabled={isReadOnly}
            onPress={onDelete}
          >
            <Trash2 aria-hidden />
          </IconButton>
          <IconButton label={say('clearSelection')} onPress={() => selection.replace([])}>
            <X aria-hidden />
          </IconButton>
        </>
      )}
    </Toolbar>
  )
}

function ImportMenu(): ReactElement {
  const say = useSay(messages)
  const { choose, open } = useImporting()
  return (
    <MenuButton
      label={say('import')}
      groups={[
        {
          id: 'import',
          choices: [
            {
              id: 'files',
              label: say('importFiles'),
              detail: say('importKinds'),
              icon: <FileText aria-hidden />,
              keys: 'Ctrl+I',
              run: () => void choose('files'),
            },
            {
              id: 'folder',
              label: say('importFolder'),
              icon: <FolderOpen aria-hidden />,
              run: () => void choose('folder'),
            },
            {
              id: 'pasted',
              label: say('importPasted'),
              icon: <ClipboardPaste aria-hidden />,
              run: open,
            },
          ],
        },
        {
          id: 'exchange',
          choices: [
            {
              id: 'references',
              label: say('importReferences'),
              detail: say('referenceKinds'),
              icon: <Quote aria-hidden />,
              run: () => void choose('references'),
            },
            {
              id: 'bundle',
              label: say('importBundle'),
              detail: say('bundleKinds'),
              icon: <PackageCheck aria-hidden />,
              run: () => void choose('bundle'),
            },
          ],
        },
      ]}
    >
      <Button isDisabled={useIsReadOnly()}>
        <Download aria-hidden />
        <span className="toolbar__word">{say('import')}</span>
      </Button>
    </MenuButton>
  )
}

/** The order of the list, as a word that opens a menu. */
export function SortMenu({
  sort,
  onSort,
  hasWords,
}: {
  readonly sort: SortOrder
  readonly onSort: (sort: SortOrder) => void
  /** Relevance means something only to a search. */
  readonly hasWords: boolean
}): ReactElement {
  const say = useSay(messages)
  return (
    <MenuButton
      label={say('sort')}
      placement="bottom end"
      groups={[
        {
          id: 'sort',
          selected: sort,
          choices: sortOrders.map((order) => ({
            id: order,
            label: say(order),
            isDisabled: order === 'relevance' && !hasWords,
            run: () => onSort(order),
          })),
        },
      ]}
    >
      <Button tone="quiet" aria-label={`${say('sort')}: ${say(sort)}`}>
        {say(sort)}
        <span className="toolbar__arrow" aria-hidden />
      </Button>
    </MenuButton>
  )
}
