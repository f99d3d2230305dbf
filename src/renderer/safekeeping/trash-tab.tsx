import { Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { GridList, ListLayout, Virtualizer } from 'react-aria-components'
import type { TrashItem } from '../../contract/safekeeping'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { DialogWindow } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { LeaveTrashForm } from './leave-trash-form'
import { messages } from './messages'
import { TrashRow } from './trash-row'
import { useRestore } from './use-restore'
import './trash-tab.css'

/** What was deleted, last first, to be brought back one by one or several at once. */
export function TrashTab(): ReactElement {
  const say = useSay(messages)
  const trash = useQuery({
    key: 'trash',
    areas: ['articles', 'annotations', 'entities'],
    ask: (workbench) => workbench.listTrash({}),
  })
  if (trash.kind === 'loading') return <Skeleton lines={8} />
  if (trash.kind === 'failed') return <FaultNotice fault={trash.fault} retry={trash.retry} />
  if (trash.value.length === 0)
    return <EmptyState icon={Trash2} title={say('trashEmpty')} text={say('trashEmptyText')} />
  return <TrashList items={trash.value} />
}

const rowSize = 56

function TrashList({ items }: { readonly items: readonly TrashItem[] }): ReactElement {
  const say = useSay(messages)
  const restore = useRestore()
  const isReadOnly = useIsReadOnly()
  const [isLeaving, setLeaving] = useState(false)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const rows = items.map((item) => ({ id: `${item.kind} ${item.id}`, item }))
  // What is no longer in the trash is no longer chosen.
  const chosen = rows.filter(({ id }) => ticked.has(id))
  const n = chosen.length
  return (
    <div className="trash-tab">
      <div className="trash-tab__bar">
        <Checkbox
          label={say('selectAll')}
          isSelected={n === rows.length}
          isIndeterminate={n > 0 && n < rows.length}
          onChange={(isSelected) => setTicked(new Set(isSelected ? rows.map(({ id }) => id) : []))}
        />
        <span className="trash-tab__count" role="status">
          {say('itemCount', { n: rows.length })}
        </span>
        <Button
          tone="primary"
          isDisabled={n === 0 || isReadOnly}
          onPress={() => void restore(chosen.map(({ item }) => item))}
        >
          {n === 0 ? say('restore') : say('restoreChosen', { n })}
        </Button>
        <Button isDisabled={isReadOnly} onPress={() => setLeaving(true)}>
          {say('leaveTrash')}
        </Button>
        <DialogWindow
          title={say('leaveTrashTitle')}
          isOpen={isLeaving}
          onClose={() => setLeaving(false)}
        >
          <LeaveTrashForm onDone={() => setLeaving(false)} />
        </DialogWindow>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
        <GridList
          className="trash-tab__list"
          aria-label={say('trashList')}
          selectionMode="multiple"
          selectedKeys={chosen.map(({ id }) => id)}
          onSelectionChange={(keys) =>
            setTicked(new Set(keys === 'all' ? rows.map(({ id }) => id) : [...keys].map(String)))
          }
          items={rows}
          dependencies={[isReadOnly]}
        >
          {({ id, item }) => (
            <TrashRow
              id={id}
              item={item}
              onRestore={isReadOnly ? null : () => void restore([item])}
            />
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}
