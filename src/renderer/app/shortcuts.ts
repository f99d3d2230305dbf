/** Keys as text, such as `Ctrl+Shift+Z` or `?`; `Ctrl` is ⌘ on a Mac. */
import { hasCommandKey, isComposing, isTextField } from '../ui/keyboard'

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether these keys were pressed. Signs such as `?` are compared as typed, whatever keys make them on this keyboard. */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  const commanded = hasCommandKey(press)
  if (commanded !== wants('Ctrl') || (press.metaKey || press.ctrlKey) !== commanded) return false
  if (press.altKey !== wants('Alt')) return false
  // With Alt, keyboards write other signs than are printed on the key.
  if (wants('Alt') && /^\d$/.test(key)) return press.code === `Digit${key}`
  const isSign = key.length === 1 && !/[a-z\d]/i.test(key)
  if (!isSign && press.shiftKey !== wants('Shift')) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** Whether a key press is meant for the window, and not for a text field or an input method that has the focus. */
export function isForWindow(event: KeyboardEvent, keys: string): boolean {
  if (event.defaultPrevented || isComposing(event)) return false
  // A dialog or menu has the keyboard for itself.
  if (
    event.target instanceof Element &&
    event.target.closest('[role=dialog], [role=menu]') !== null
  )
    return false
  const writes = isTextField(event.target)
  return !writes || (writesNothing.test(keys) && !ownedByTextFields.has(keys))
}

const writesNothing = /^(?:(?:Ctrl|Alt)\+|(?:Shift\+)?F\d)/
const ownedByTextFields = new Set(['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y'])
