import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { Annotation, Span } from '../../../contract/model'
import type { KnownMention } from '../sidebar/group-mentions'
import { annotationsAt } from '../text/plan-marks'
import { offsetUnder } from './place-on-page'

/** Several annotations lie over each other under the pointer. */
export interface Pile {
  readonly of: readonly Annotation[]
  /** Of the pointer when it came there, in CSS pixels of the window. */
  readonly x: number
  readonly y: number
}

export interface Pointing {
  readonly handlers: {
    readonly onClick: (event: MouseEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
  }
  readonly pile: Pile | null
}

export interface Pointable {
  readonly root: RefObject<HTMLElement | null>
  readonly annotations: readonly Annotation[]
  readonly mentions: readonly KnownMention[]
  readonly chosen: string | null
  /** `at` is its place among all that lie there, from the front. */
  readonly onAnnotation: (annotation: Annotation, at: number, of: number) => void
  /** The mentions under a press; none when it was beside them all. */
  readonly onMentions: (mentions: readonly KnownMention[]) => void
}

/** Marks are no elements: what the pointer is on is told from the place in the text under it. */
export function usePointing(text: Pointable): Pointing {
  const { root, annotations, mentions } = text
  const frame = useRef(0)
  const [pile, setPile] = useState<Pile | null>(null)
  const find = (x: number, y: number) => {
    const offset = root.current === null ? null : offsetUnder(root.current, x, y)
    const isUnder = ({ start, end }: Span) => offset !== null && start <= offset && offset < end
    return {
      over: offset === null ? [] : annotationsAt(annotations, offset),
      named: mentions.filter(isUnder),
    }
  }
  const look = (element: HTMLElement, x: number, y: number) => {
    const { over, named } = find(x, y)
    element.classList.toggle('article-pane__text--hot', over.length + named.length > 0)
    setPile((before) => {
      if (over.length < 2) return null
      const isSame =
        before?.of.length === over.length && over.every((one) => before.of.includes(one))
      return isSame ? before : { of: over, x, y }
    })
  }
  return {
    pile,
    handlers: {
      onClick({ clientX, clientY }) {
        if (document.getSelection()?.isCollapsed === false) return
        const { over, named } = find(clientX, clientY)
        text.onMentions(named)
        // Pressing again where annotations lie over each other goes to the next one beneath.
        const at = (over.findIndex(({ id }) => id === text.chosen) + 1) % over.length
        const next = over[at]
        if (next !== undefined) text.onAnnotation(next, at + 1, over.length)
      },
      onPointerMove({ clientX, clientY, currentTarget, buttons }) {
        if (buttons !== 0 || !(currentTarget instanceof HTMLElement)) return
        cancelAnimationFrame(frame.current)
        frame.current = requestAnimationFrame(() => look(currentTarget, clientX, clientY))
      },
      onPointerLeave() {
        cancelAnimationFrame(frame.current)
        setPile(null)
      },
    },
  }
}
