import { useSyncExternalStore } from 'react'

// In rem, so that a window read at 200 % counts as the small window it is.
const narrow = '(width < 56rem)'

export const isNarrowNow = (): boolean => window.matchMedia(narrow).matches

/** Whether the window has room for one column only. */
export const useNarrow = (): boolean =>
  useSyncExternalStore((onChange) => {
    const query = window.matchMedia(narrow)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, isNarrowNow)
