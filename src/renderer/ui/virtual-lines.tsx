import { type ReactElement, type ReactNode, useRef } from 'react'
import { useRowsInSight } from './use-rows-in-sight'
import './virtual-lines.css'

const usualHeight = 24

/** Lines of words, however many: only those in sight are there. */
export function VirtualLines<Line>({
  label,
  lines,
  show,
}: {
  /** The list's spoken name; with it the keyboard can scroll the lines. */
  readonly label?: string | undefined
  readonly lines: readonly Line[]
  readonly show: (line: Line) => ReactNode
}): ReactElement {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRowsInSight({ count: lines.length, scroller, usualHeight, overscan: 6 })
  return (
    <div ref={scroller} className="virtual-lines" {...scrolled(label)}>
      <ul className="virtual-lines__rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          return line === undefined ? null : (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className="virtual-lines__row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {show(line)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const scrolled = (label: string | undefined) =>
  label === undefined ? {} : ({ role: 'group', 'aria-label': label, tabIndex: 0 } as const)
