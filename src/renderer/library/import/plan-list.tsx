import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react'
import type { ImportPlan } from '../../../contract/importing'
import { isComposing } from '../../ui/keyboard'
import { useSay } from '../../ui/language'
import { moveActive } from '../../ui/move-active'
import { useRowsInSight } from '../../ui/use-rows-in-sight'
import { messages } from './messages'
import { PlanRow } from './plan-row'

const usualRowHeight = 52

/** The lines of a dry run, however many. The list has the focus; arrows move through it, the space bar ticks. */
export function PlanList({
  plan,
  places,
  ticked,
  onTick,
}: {
  readonly plan: ImportPlan
  readonly places: readonly number[]
  readonly ticked: ReadonlySet<number>
  readonly onTick: (place: number, wanted: boolean) => void
}): ReactElement {
  const say = useSay(messages)
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const rows = useRowsInSight({
    count: places.length,
    scroller,
    usualHeight: usualRowHeight,
    overscan: 4,
  })
  const visible = rows.getVirtualItems()
  const rowId = (row: number) => `${id}-${row}`
  const toggle = (row: number) => {
    const place = places[row]
    if (place !== undefined) onTick(place, !ticked.has(place))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRowHeight))
    const next = moveActive(event.key, active, places.length, page)
    if (next !== null) {
      setActive(next)
      rows.scrollToIndex(next)
    } else if (event.key === ' ') toggle(active)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className="plan-list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={say('plan')}
      aria-activedescendant={rowId(active)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${visible[0]?.start ?? 0}px)` }}>
          {visible.map(({ index, key }) => {
            const place = places[index] ?? 0
            const line = plan.lines[place]
            return line === undefined ? null : (
              <div key={key} ref={rows.measureElement} data-index={index} role="presentation">
                <PlanRow
                  line={line}
                  rowId={rowId(index)}
                  isActive={index === active}
                  isTicked={ticked.has(place)}
                  position={{ index, total: places.length }}
                  onPress={() => {
                    scroller.current?.focus()
                    setActive(index)
                    toggle(index)
                  }}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
