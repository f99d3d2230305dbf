import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleId, Span } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { useLinkedPanes } from '../linked/linked-panes'
import { type Jump, useDesk } from '../reader-desk'
import { paint } from '../text/paint'
import { rangeOf } from './place-on-page'
import type { Reveal } from './use-reveal'

const flashMs = 1200
/** Where in the pane a passage comes to rest, from its top. */
const restAt = 0.3

/** Goes to passages of this article as the desk asks; answers with the one that has to be rendered for it. */
export function useJump(
  pane: number,
  article: ArticleId,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  reveal: Reveal,
): Span | null {
  const { jumps, endJump } = useDesk()
  const { link } = useLinkedPanes()
  const isOurs = useIsOurs(pane, article)
  const stopFlash = useRef<(() => void) | null>(null)
  const pending = jumps.find(isOurs) ?? null

  // After every render while a jump is pending: what it goes to may have to be rendered first.
  useLayoutEffect(() => {
    if (pending === null || root.current === null || scroller.current === null) return
    if (reveal.show(pending.span)) return
    endJump(pending)
    stopFlash.current?.()
    link.release(pending.rest === undefined ? 'anew' : 'from-here')
    if (pending.focus === 'text') scroller.current.focus({ preventScroll: true })
    scrollTo(root.current, scroller.current, pending)
    stopFlash.current = flash(root.current, pending.span)
  })
  useEffect(() => () => stopFlash.current?.(), [])
  return pending?.span ?? null
}

/** Whether a jump is for this pane: the one it names, else the focused one of those with the article, else the first. */
function useIsOurs(pane: number, article: ArticleId): (jump: Jump) => boolean {
  const { panes, focused } = useNavigation().place
  return (jump) => {
    if (jump.article !== article) return false
    if (jump.pane !== undefined) return jump.pane === pane
    if (panes[focused]?.article === article) return focused === pane
    return panes.findIndex((other) => other.article === article) === pane
  }
}

function scrollTo(root: HTMLElement, scroller: HTMLElement, { span, rest }: Jump): void {
  const move = () => {
    const rect = rangeOf(root, span)?.getBoundingClientRect()
    if (rect === undefined) return
    const frame = scroller.getBoundingClientRect()
    const inSight = rect.top > frame.top && rect.bottom < frame.bottom
    if (rest !== undefined || !inSight)
      scroller.scrollTop += rect.top - frame.top - (rest ?? scroller.clientHeight * restAt)
  }
  move()
  // Text that was skipped until now gets its true height when it comes into sight.
  requestAnimationFrame(move)
}

function flash(root: HTMLElement, span: Span): () => void {
  const erase = paint(root, [{ ...span, style: 'flash' }])
  const timer = setTimeout(erase, flashMs)
  return () => {
    clearTimeout(timer)
    erase()
  }
}
