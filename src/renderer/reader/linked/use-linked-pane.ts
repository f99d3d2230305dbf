import { type RefObject, useLayoutEffect } from 'react'
import type { Article } from '../../../contract/model'
import { useLinkedPanes } from './linked-panes'

/** Takes a pane into the link between the panes while it is there. */
export function useLinkedPane(
  pane: number,
  article: Article,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { link, measures } = useLinkedPanes()
  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return
    const own = { pane, article, root: root.current, scroller: scroller.current }
    const leave = link.join(own)
    const watcher = new ResizeObserver(() => {
      measures.forget(own)
      link.tell()
    })
    watcher.observe(own.root)
    watcher.observe(own.scroller)
    return () => {
      watcher.disconnect()
      measures.forget(own)
      leave()
    }
  }, [link, measures, pane, article, root, scroller])
}
