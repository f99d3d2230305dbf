/** What a control carries to have the window's one tooltip say what it does, and with which keys. */

export type HintSide = 'bottom' | 'top' | 'right' | 'left'

/** The attributes of a control that is hinted at. `keys` is a shortcut such as `Ctrl+K`. */
export const hint = (
  words: string,
  { keys, side }: { readonly keys?: string | undefined; readonly side?: HintSide | undefined } = {},
) => ({ 'data-hint': words, 'data-hint-keys': keys, 'data-hint-side': side })

export interface Hint {
  readonly words: string
  readonly keys: string | null
  readonly side: string
}

export const readHint = (control: HTMLElement): Hint => ({
  words: control.getAttribute('data-hint') ?? '',
  keys: control.getAttribute('data-hint-keys'),
  side: control.getAttribute('data-hint-side') ?? 'bottom',
})

/** The control that a part of the window belongs to; null when nothing is said of it. */
export const hintedControl = (part: EventTarget | null): HTMLElement | null =>
  part instanceof Element ? part.closest<HTMLElement>('[data-hint]') : null
