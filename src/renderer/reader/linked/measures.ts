import { measureText, type TextMeasure } from './measure-text'
import type { LinkedPane } from './scroll-link'

/** Where the passages of each pane's text stand, measured when asked for and kept while that holds. */
export interface Measures {
  readonly of: (pane: LinkedPane) => TextMeasure
  /** The pane's text is laid out anew. */
  readonly forget: (pane: LinkedPane) => void
}

/** Text further away is measured roughly, so it is measured again after so many pixels. */
const holdsFor = 1000

export function createMeasures(): Measures {
  const known = new Map<LinkedPane, { readonly measure: TextMeasure; readonly at: number }>()
  return {
    of(pane) {
      const at = pane.scroller.scrollTop
      const last = known.get(pane)
      if (last !== undefined && Math.abs(last.at - at) < holdsFor) return last.measure
      const measure = measureText(pane.root, pane.scroller)
      known.set(pane, { measure, at })
      return measure
    },
    forget: (pane) => known.delete(pane),
  }
}
