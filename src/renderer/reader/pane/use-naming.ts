import { type RefObject, useState } from 'react'
import type { Span } from '../../../contract/model'
import { selectSpan } from './place-on-page'

export interface Naming {
  /** The passage whose entity is being named. */
  readonly span: Span | null
  readonly begin: (span: Span | null) => void
  /** It has got its name. */
  readonly finish: () => void
  /** Back to the passage. */
  readonly leave: () => void
}

/** The question whom a passage names. When it is over the focus is in the text again. */
export function useNaming(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  drop: () => void,
): Naming {
  const [span, begin] = useState<Span | null>(null)
  const close = () => {
    begin(null)
    scroller.current?.focus({ preventScroll: true })
  }
  return {
    span,
    begin,
    finish() {
      close()
      drop()
    },
    leave() {
      close()
      if (span !== null && root.current !== null) selectSpan(root.current, span)
    },
  }
}
