import type { ReactElement, ReactNode } from 'react'
import { type ButtonProps, Button as PlainButton } from 'react-aria-components'
import { type HintSide, hint } from './hint'
import './button.css'

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger'

interface Looks {
  readonly tone?: ButtonTone | undefined
  readonly children: ReactNode
}

/** A button with words. `plain` has a border, `primary` is the one thing to do here, `quiet` is a word to press. */
export function Button({
  tone = 'plain',
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'children' | 'style'> & Looks): ReactElement {
  return (
    <PlainButton {...rest} className={`button button--${tone}`}>
      {children}
    </PlainButton>
  )
}

/** A button that shows a sign only; `label` is its name, spoken and as a tooltip. */
export function IconButton({
  label,
  keys,
  side,
  tone = 'quiet',
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> &
  Looks & {
    readonly label: string
    readonly keys?: string | undefined
    readonly side?: HintSide | undefined
  }): ReactElement {
  return (
    <PlainButton
      {...rest}
      {...hint(label, { keys, side })}
      aria-label={label}
      className={`button button--icon button--${tone}`}
    >
      {children}
    </PlainButton>
  )
}
