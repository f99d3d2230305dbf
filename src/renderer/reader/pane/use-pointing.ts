import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react'
import type { Annotation, Span } from '../../../contract/model'
import type { KnownMention } from '../sidebar/group-mentions'
import { annotationsAt } from '../text/plan-marks'
import { offsetUnder } from './place-on-page'

export interface Pointing {
  readonly onClick: (event: MouseEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
}

interface Pointable {
  readonly root: RefObject<HTMLElement | null>
  readonly annotations: readonly Annotation[]
  readonly mentions: readonly KnownMention[]
  readonly chosen: string | null
  readonly onAnnotation: (annotation: Annotation) => void
  /** The mentions under a press; none when it was beside them all. */
  readonly onMentions: (mentions: readonly KnownMention[]) => void
}

/** Marks are no elements: what the pointer is on is told from the place in the text under it. */
export function usePointing(text: Pointable): Pointing {
  const { root, annotations, mentions } = text
  const frame = useRef(0)
  const find = (x: number, y: number) => {
    const offset = root.current === null ? null : offsetUnder(root.current, x, y)
    const isUnder = ({ start, end }: Span) => offset !== null && start <= offset && offset < end
    return {
      over: offset === null ? [] : annotationsAt(annotations, offset),
      named: mentions.filter(isUnder),
    }
  }
  return {
    onClick({ clientX, clientY }) {
      if (document.getSelection()?.isCollapsed === false) return
      const { over, named } = find(clientX, clientY)
      text.onMentions(named)
      // Pressing again where annotations lie over each other goes to the next one beneath.
      const at = over.findIndex(({ id }) => id === text.chosen)
      const next = over[(at + 1) % over.length]
      if (next !== undefined) text.onAnnotation(next)
    },
    onPointerMove({ clientX, clientY, currentTarget, buttons }) {
      if (buttons !== 0 || !(currentTarget instanceof HTMLElement)) return
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        const { over, named } = find(clientX, clientY)
        currentTarget.classList.toggle('article-pane__text--hot', over.length + named.length > 0)
      })
    },
  }
}
