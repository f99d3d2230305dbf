import { type RefObject, useEffect, useState } from 'react'
import { hintedControl } from './hint'

/** So long a pointer rests before the tooltip comes, and so long it may be between control and tooltip. */
const restMs = 500
const leaveMs = 150

/**
 * The control the tooltip is about: the one a pointer rests on, or the one the keyboard has come to; null for none. It stays
 * while the pointer is on the tooltip itself, and goes with a press, a key, scrolling and the window's focus. No event is
 * kept from others.
 */
export function useHintedControl(tooltip: RefObject<HTMLElement | null>): HTMLElement | null {
  const [control, show] = useState<HTMLElement | null>(null)
  useEffect(() => listenToHand(createChoice(tooltip, show)), [tooltip])
  return control
}

type Choice = ReturnType<typeof createChoice>

/** Which control it is, as the hand goes from one to the next. */
function createChoice(
  tooltip: RefObject<HTMLElement | null>,
  show: (control: HTMLElement | null) => void,
) {
  let pointed: Element | null = null
  let focused: Element | null = null
  let shown: Element | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const turnTo = (control: HTMLElement | null) => {
    clearTimeout(timer)
    shown = control
    show(control)
  }
  const turnSoon = (control: HTMLElement | null, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(turnTo, ms, control)
  }
  return {
    hide: () => turnTo(null),
    pointAt(part: EventTarget | null) {
      const isTooltip = part instanceof Node && tooltip.current?.contains(part) === true
      const control = isTooltip ? null : hintedControl(part)
      const next = isTooltip ? tooltip.current : control
      if (next === pointed) return
      pointed = next
      if (isTooltip || control === shown) clearTimeout(timer)
      else if (control !== null) turnSoon(control, shown === null ? restMs : 0)
      else if (shown === focused) clearTimeout(timer)
      else turnSoon(null, leaveMs)
    },
    focusOn(part: EventTarget | null) {
      const control = hintedControl(part)
      const isReached = control === part && control?.matches(':focus-visible') === true
      focused = isReached ? control : null
      if (isReached) turnTo(control)
    },
    blur(part: EventTarget | null) {
      focused = null
      if (part === shown) turnTo(null)
    },
    scroll(part: EventTarget | null) {
      // What the keyboard has come to may be scrolled into sight by that.
      if (shown !== focused && part instanceof Node && part.contains(shown)) turnTo(null)
    },
    end: () => clearTimeout(timer),
  }
}

/** Held down on the way to a shortcut, or to have something read aloud. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Returns how to stop. */
function listenToHand(choice: Choice): () => void {
  const end = new AbortController()
  // Widgets keep some events to themselves, so they are heard on their way in.
  const heard = { capture: true, passive: true, signal: end.signal }
  // Not those of its parts.
  const ofItself = { signal: end.signal }
  const onPointer = ({ target, pointerType, buttons }: PointerEvent) => {
    // A finger rests on nothing, and a hand that draws is not looking for controls.
    if (pointerType !== 'touch' && buttons === 0) choice.pointAt(target)
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (!modifiers.has(key)) choice.hide()
  }
  document.addEventListener('pointerover', onPointer, heard)
  document.documentElement.addEventListener('pointerleave', () => choice.pointAt(null), ofItself)
  document.addEventListener('pointerdown', choice.hide, heard)
  document.addEventListener('keydown', onKey, heard)
  document.addEventListener('focusin', ({ target }) => choice.focusOn(target), heard)
  document.addEventListener('focusout', ({ target }) => choice.blur(target), heard)
  document.addEventListener('scroll', ({ target }) => choice.scroll(target), heard)
  window.addEventListener('blur', choice.hide, ofItself)
  return () => {
    choice.end()
    end.abort()
  }
}
