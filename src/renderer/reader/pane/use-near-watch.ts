import { type RefObject, startTransition, useEffect, useMemo } from 'react'

const nearness = '1500px 0px'

/** Calls back when an element comes near to what is in sight, or nothing else is to be done; until the returned function is called. */
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
  let idle = 0
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.()
  }
  // The rest comes when there is nothing else to do: what finds, copies or reads aloud wants the whole text.
  const fillOn = () => {
    const [first] = waiting.values()
    if (first !== undefined) startTransition(first)
    idle = waiting.size === 0 ? 0 : requestIdleCallback(fillOn)
  }
  const begin: WatchNear = (element, onNear) => {
    // The scroller is in the page by now.
    observer ??= new IntersectionObserver(look, { root: scroller.current, rootMargin: nearness })
    if (idle === 0) idle = requestIdleCallback(fillOn)
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
    cancelIdleCallback(idle)
    idle = 0
  }
  return { begin, end }
}
