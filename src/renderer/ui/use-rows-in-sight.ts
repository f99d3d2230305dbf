import { elementScroll, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'

type Rows = Virtualizer<HTMLElement, HTMLElement>

/**
 * The rows of a long list that are in sight. The browser lays them out in its own time and says how high they are: to ask as
 * they are put in would lay out everything in one step with drawing them, which keeps the window busy for too long.
 */
export const useRowsInSight = ({
  count,
  scroller,
  usualHeight,
  overscan,
  keyOf = (row) => row,
}: {
  readonly count: number
  readonly scroller: RefObject<HTMLElement | null>
  /** In CSS pixels, for rows that have not been laid out yet. */
  readonly usualHeight: number
  /** Rows beyond what is in sight. */
  readonly overscan: number
  /** Keeps a row's height with it when others come or go before it. */
  readonly keyOf?: ((row: number) => string | number) | undefined
}): Rows =>
  useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan,
    getItemKey: keyOf,
    // So that the first rows are drawn with the list, not after it has been laid out without them.
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: watchSize,
    scrollToFn: (offset, options, rows) => {
      // A list is put in at its beginning; to send it there would lay it out.
      const isThere = offset + (options.adjustments ?? 0) === 0 && (rows.scrollOffset ?? 0) === 0
      if (!isThere) elementScroll(offset, options, rows)
    },
    // To the fraction of a pixel: the rows stand one below the other.
    measureElement: (element, entry, rows) =>
      entry?.borderBoxSize[0]?.blockSize ??
      rows.measurementsCache[rows.indexFromElement(element)]?.size ??
      usualHeight,
  })

function watchSize(
  { scrollElement }: Rows,
  onSize: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (scrollElement === null) return
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) onSize(entry.contentRect)
  })
  observer.observe(scrollElement)
  return () => observer.disconnect()
}
