import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, type ReactElement, useRef, useState } from 'react'
import type { AnnotationId, Label } from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { useAnnotationRows } from '../connection/use-annotation-rows'
import { useNavigation } from '../navigation/navigation'
import { Checkbox } from '../ui/checkbox'
import { hasCommandKey, isComposing, isTextField } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { moveActive } from '../ui/move-active'
import { useAttempt } from '../ui/use-attempt'
import { AnnotationLine } from './annotation-line'
import { messages } from './messages'
import type { Selection } from './use-overview'

const rowHeight = 60

/** However many annotations as rows, of which only those in sight are there. Arrows move, Space selects, Enter opens, with Shift beside. */
export const AnnotationTable = memo(function AnnotationTable({
  selection,
  ids,
  labels,
}: {
  readonly selection: Selection
  readonly ids: readonly AnnotationId[]
  readonly labels: readonly Label[]
}): ReactElement {
  const say = useSay(messages)
  const { openArticle } = useNavigation()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setActive] = useState(0)
  const active = Math.min(at, ids.length - 1)
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const visible = virtualizer.getVirtualItems()
  const rows = useAnnotationRows(ids, visible[0]?.index ?? 0)
  const { selected, toggle, extend, selectAll, selectNone } = selection
  const open = async (at: number, beside: boolean) => {
    const id = ids[at]
    if (id === undefined) return
    // A key may come before what stands in its row.
    const row =
      rows.get(id) ?? (await attempt(() => workbench.describeAnnotations({ ids: [id] })))?.[0]
    if (row === undefined) return
    const { article, start, end } = row.annotation
    openArticle(article, { span: { start, end }, beside })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent) || isTextField(event.target)) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const next = moveActive(event.key, active, ids.length, page)
    if (next !== null) {
      setActive(next)
      virtualizer.scrollToIndex(next)
      if (event.shiftKey) extend(next)
    } else if (hasCommandKey(event) && event.key === 'a') selectAll()
    else if (event.key === ' ') toggle(active)
    else if (event.key === 'Enter') void open(active, event.shiftKey)
    else if (event.key === 'Escape' && selected.size > 0) selectNone()
    else return
    event.preventDefault()
  }
  return (
    <>
      <Columns selection={selection} total={ids.length} />
      <div
        ref={scroller}
        className="annotations-view__scroller"
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={say('table')}
        aria-activedescendant={lineId(active)}
        onKeyDown={onKeyDown}
        // A press on a row would give it the focus.
        onFocus={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      >
        <div
          role="presentation"
          className="annotations-view__rows"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {visible.map(({ index, start }) => {
            const id = ids[index]
            return (
              <AnnotationLine
                key={id}
                id={lineId(index)}
                place={{ index, total: ids.length, top: start }}
                row={id === undefined ? undefined : rows.get(id)}
                labels={labels}
                isActive={index === active}
                isSelected={id !== undefined && selected.has(id)}
                onPress={(how) => {
                  scroller.current?.focus()
                  setActive(index)
                  if (how === 'select') toggle(index)
                  if (how === 'extend') extend(index)
                }}
                onOpen={(beside) => void open(index, beside)}
              />
            )
          })}
        </div>
      </div>
    </>
  )
})

const lineId = (index: number): string => `annotation-line-${index}`

const Columns = memo(function Columns({
  selection: { selected, selectAll, selectNone },
  total,
}: {
  readonly selection: Selection
  readonly total: number
}): ReactElement {
  const say = useSay(messages)
  const isAll = selected.size === total
  return (
    <div className="annotations-view__columns">
      <Checkbox
        label={say('selectAll')}
        isSelected={isAll}
        isIndeterminate={selected.size > 0 && !isAll}
        onChange={isAll ? selectNone : selectAll}
      />
      <span>{say('passage')}</span>
      <span>{say('tags')}</span>
      <span>{say('article')}</span>
      <span>{say('date')}</span>
    </div>
  )
})
