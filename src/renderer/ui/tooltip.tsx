import type { ReactElement, ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { formatShortcut } from './keyboard'
import './tooltip.css'

/** Says what a control does when the pointer or the focus rests on it. `children` is one focusable control. */
export function Hint({
  text,
  keys,
  placement = 'bottom',
  children,
}: {
  readonly text: string
  /** A shortcut such as `Ctrl+K`. */
  readonly keys?: string | undefined
  readonly placement?: 'bottom' | 'top' | 'right' | 'left' | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="tooltip" placement={placement} offset={6}>
        {text}
        {keys === undefined ? null : <kbd className="tooltip__keys">{formatShortcut(keys)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
