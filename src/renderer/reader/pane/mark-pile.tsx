import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react'
import { useSay } from '../../ui/language'
import { renderingMessages } from '../rendering-messages'
import type { Pile } from './use-pointing'
import './mark-pile.css'

const below = 18

/** How many annotations lie over each other where the pointer is. Said to screen readers when one of them is chosen. */
export function MarkPile({
  pile,
  scroller,
}: {
  readonly pile: Pile
  readonly scroller: RefObject<HTMLElement | null>
}): ReactElement {
  const say = useSay(renderingMessages)
  const box = useRef<HTMLDivElement>(null)
  const { of, x, y } = pile
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || scroller.current === null) return
    const origin = (element.offsetParent ?? scroller.current).getBoundingClientRect()
    const frame = scroller.current.getBoundingClientRect()
    const rightmost = frame.left + scroller.current.clientWidth - element.offsetWidth
    const left = Math.max(frame.left, Math.min(x - element.offsetWidth / 2, rightmost))
    const isRoom = y + below + element.offsetHeight < frame.bottom
    const top = isRoom ? y + below : y - below - element.offsetHeight
    element.style.translate = `${left - origin.left}px ${top - origin.top}px`
  }, [scroller, x, y])
  return (
    <div ref={box} className="mark-pile" aria-hidden>
      {say('pile', { n: of.length })}
    </div>
  )
}
