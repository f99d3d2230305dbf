/** What every key handler asks first, so that input methods and text fields keep their keys. */

interface KeyLike {
  readonly isComposing?: boolean | undefined
  readonly keyCode: number
}

/** True while an input method (Telex, VNI…) is putting a letter together. */
export const isComposing = (event: KeyLike): boolean =>
  event.isComposing === true || event.keyCode === 229

/** True where typing writes text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !notText.has(target.type)
}

const notText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
])

/** True on a Mac, where ⌘ stands for Ctrl. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)

/** Whether the system's command key (Ctrl, or ⌘ on a Mac) is held, and no other of the two. */
export const hasCommandKey = (event: {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): boolean => (isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)

const macSigns: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' }

/** `Ctrl+Shift+Z` as this system writes it. */
export const formatShortcut = (keys: string): string =>
  isMac()
    ? keys
        .split('+')
        .map((key) => macSigns[key] ?? key)
        .join('')
    : keys
