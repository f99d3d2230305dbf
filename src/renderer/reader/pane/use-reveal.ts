import { useCallback, useMemo, useState } from 'react'
import type { Block, Span } from '../../../contract/model'
import { overlaps, type Section } from '../text/arrange-article'

/** Which trimmed text is shown. Kept by the blocks' places, so that a section that is split stays shown on both sides. */
export interface Reveal {
  readonly isShown: (section: Section) => boolean
  readonly toggle: (section: Section) => void
  /** Shows whatever is trimmed around a passage; false when nothing of it was hidden. */
  readonly show: (span: Span) => boolean
  readonly allShown: boolean
  readonly toggleAll: () => void
  /** The blocks that can be seen, in order. */
  readonly visible: readonly Block[]
}

export function useReveal(blocks: readonly Block[]): Reveal {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set())
  const trimmed = useMemo(() => blocks.filter((block) => !block.kept), [blocks])
  const visible = useMemo(
    () => blocks.filter((block) => block.kept || shown.has(block.start)),
    [blocks, shown],
  )
  const startsIn = useCallback(
    (span: Span) => trimmed.filter((block) => overlaps(block, span)).map(({ start }) => start),
    [trimmed],
  )
  const allShown = trimmed.length > 0 && trimmed.every(({ start }) => shown.has(start))
  const isShown = useCallback((section: Section) => shown.has(section.start), [shown])
  const toggle = useCallback(
    (section: Section) => {
      const starts = new Set(startsIn(section))
      setShown((before) =>
        before.has(section.start)
          ? new Set([...before].filter((start) => !starts.has(start)))
          : new Set([...before, ...starts]),
      )
    },
    [startsIn],
  )
  return {
    isShown,
    toggle,
    show(span) {
      if (startsIn(span).every((start) => shown.has(start))) return false
      setShown(new Set([...shown, ...startsIn(sectionAround(blocks, span))]))
      return true
    },
    allShown,
    toggleAll: () => setShown(allShown ? new Set() : new Set(trimmed.map(({ start }) => start))),
    visible,
  }
}

/** The trimmed neighbours on both sides of a passage, as far as they go. */
function sectionAround(blocks: readonly Block[], span: Span): Span {
  const from = blocks.findIndex((block) => overlaps(block, span))
  const to = blocks.findLastIndex((block) => overlaps(block, span))
  let first = from
  let last = to
  while (blocks[first - 1]?.kept === false) first -= 1
  while (blocks[last + 1]?.kept === false) last += 1
  return { start: blocks[first]?.start ?? span.start, end: blocks[last]?.end ?? span.end }
}
