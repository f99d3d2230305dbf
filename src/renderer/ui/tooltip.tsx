import { type ReactElement, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { readHint } from './hint'
import { formatShortcut } from './keyboard'
import { useHintedControl } from './use-hinted-control'
import './tooltip.css'

const wordsId = 'tooltip-words'
const keysId = 'tooltip-keys'

/** The window's one tooltip, beside the control with a `hint` that the hand has come to. */
export function Tooltip(): ReactElement | null {
  const tooltip = useRef<HTMLDivElement>(null)
  const control = useHintedControl(tooltip)
  useLayoutEffect(() => {
    const { current: box } = tooltip
    if (control === null || box === null) return
    // The styles place it beside its source.
    box.showPopover({ source: control })
    const stopDescribing = describe(control)
    return () => {
      stopDescribing()
      box.hidePopover()
    }
  }, [control])
  if (control === null) return null
  const { words, keys, side } = readHint(control)
  return createPortal(
    <div
      ref={tooltip}
      role="tooltip"
      popover="manual"
      className={`tooltip tooltip--${side}`}
      // It belongs to dialogs too, which keep the rest of the window from being read.
      data-react-aria-top-layer
    >
      <span id={wordsId}>{words}</span>
      {keys === null ? null : (
        <kbd id={keysId} className="tooltip__keys">
          {formatShortcut(keys)}
        </kbd>
      )}
    </div>,
    document.body,
  )
}

/** Has a screen reader say what the control's own name does not. Returns how to end it. */
function describe(control: HTMLElement): () => void {
  const { words, keys } = readHint(control)
  const name = control.getAttribute('aria-label') ?? control.textContent
  const more = [...(name.includes(words) ? [] : [wordsId]), ...(keys === null ? [] : [keysId])]
  if (more.length === 0 || control.hasAttribute('aria-describedby')) return () => undefined
  control.setAttribute('aria-describedby', more.join(' '))
  return () => control.removeAttribute('aria-describedby')
}
