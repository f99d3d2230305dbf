import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import type { ArticleId } from '../../contract/model'
import { isComposing } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { moveActive } from '../ui/move-active'
import { focusSearchBox, resultsId } from '../ui/search-query'
import { useRowsInSight } from '../ui/use-rows-in-sight'
import { messages } from './messages'
import { ResultRow } from './result-row'
import type { Results } from './use-results'
import type { Selection } from './use-selection'
import './result-list.css'

const usualRowHeight = 108

/** The results, however many: only the rows in sight are there. The list has the focus; arrows move through it. */
export function ResultList({
  results,
  selection,
  active,
  onActive,
  lookAt,
  onOpen,
  onEditFacts,
  onDelete,
}: {
  readonly results: Results
  readonly selection: Selection
  readonly active: number
  readonly onActive: (row: number) => void
  readonly lookAt: (row: number) => void
  readonly onOpen: (article: ArticleId, beside: boolean) => void
  readonly onEditFacts: () => void
  readonly onDelete: () => void
}): ReactElement {
  const say = useSay(messages)
  const scroller = useRef<HTMLDivElement>(null)
  const { total, hitAt } = results
  const rows = useRowsInSight({ count: total, scroller, usualHeight: usualRowHeight, overscan: 2 })
  const visible = rows.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => lookAt(last), [lookAt, last])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRowHeight))
    const next = moveActive(event.key, active, total, page)
    const article = hitAt(active)?.article.id
    if (event.key === 'ArrowUp' && active === 0) focusSearchBox()
    else if (next !== null) {
      onActive(next)
      rows.scrollToIndex(next)
    } else if (event.key === 'Enter' && article !== undefined) onOpen(article, event.shiftKey)
    else if (event.key === ' ' && article !== undefined) selection.toggle(article)
    else if (event.key === 'Delete') onDelete()
    else if (event.key === 'F2') onEditFacts()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      id={resultsId}
      className="result-list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={say('results')}
      {...(total === 0 ? {} : { 'aria-activedescendant': rowId(active) })}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${visible[0]?.start ?? 0}px)` }}>
          {visible.map(({ index, key }) => {
            const hit = hitAt(index)
            return (
              <div key={key} ref={rows.measureElement} data-index={index} role="presentation">
                {hit === null ? (
                  <Skeleton lines={3} />
                ) : (
                  <ResultRow
                    hit={hit}
                    rowId={rowId(index)}
                    isActive={index === active}
                    isSelected={selection.has(hit.article.id)}
                    place={{ index, total }}
                    onPress={() => {
                      scroller.current?.focus()
                      onActive(index)
                    }}
                    onOpen={(beside) => onOpen(hit.article.id, beside)}
                    onToggle={() => selection.toggle(hit.article.id)}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

const rowId = (index: number): string => `result-${index}`
