import { type RefObject, useEffect, useRef } from 'react'
import type { AnnotationId } from '../../../contract/model'
import { useDesk } from '../reader-desk'

/** Takes the focus when the desk has it waiting for this annotation's card. */
export function useCardFocus(annotation: AnnotationId): RefObject<HTMLElement | null> {
  const { cardFocus, cardHasFocus } = useDesk()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (cardFocus?.annotation !== annotation || card.current === null) return
    card.current.focus()
    card.current.scrollIntoView({ block: 'nearest' })
    cardHasFocus()
  }, [cardFocus, cardHasFocus, annotation])
  return card
}
