import { type RefObject, useEffect, useMemo } from 'react'

const nearness = '1500px 0px'

/** Calls back once when an element comes near to what is in sight, or is there; until the returned function is called. */
export type WatchNear = (element: Element, onNear: () => void) => () => void

/** One observer for all that waits in a scroller. */
export function useNearWatch(scroller: RefObject<HTMLElement | null>): WatchNear {
  const watch = useMemo(() => createNearWatch(scroller), [scroller])
  useEffect(() => watch.end, [watch])
  return watch.begin
}

function createNearWatch(scroller: RefObject<HTMLElement | null>) {
  const waiting = new Map<Element, () => void>()
  let observer: IntersectionObserver | null = null
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.()
  }
  const begin: WatchNear = (element, onNear) => {
    // The scroller is in the page by now.
    observer ??= new IntersectionObserver(look, { root: scroller.current, rootMargin: nearness })
    waiting.set(element, onNear)
    observer.observe(element)
    return () => {
      waiting.delete(element)
      observer?.unobserve(element)
    }
  }
  const end = () => {
    observer?.disconnect()
    observer = null
  }
  return { begin, end }
}
