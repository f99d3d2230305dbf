import { Check, Minus } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Checkbox as PlainCheckbox } from 'react-aria-components'
import './checkbox.css'

/** A tick with its words; `label` names it when no words are shown. */
export function Checkbox({
  isSelected,
  isIndeterminate = false,
  onChange,
  label,
  children,
}: {
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean | undefined
  readonly onChange: (isSelected: boolean) => void
  readonly label?: string | undefined
  readonly children?: ReactNode
}): ReactElement {
  return (
    <PlainCheckbox
      className="checkbox"
      {...(label === undefined ? {} : { 'aria-label': label })}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
    >
      <TickBox mark={isIndeterminate ? 'some' : isSelected ? 'yes' : 'no'} />
      {children}
    </PlainCheckbox>
  )
}

/** The drawn box alone, for rows that are selectable as a whole. */
export function TickBox({ mark }: { readonly mark: 'yes' | 'no' | 'some' }): ReactElement {
  return (
    <span className={`tick-box tick-box--${mark}`} aria-hidden>
      {mark === 'yes' ? <Check /> : null}
      {mark === 'some' ? <Minus /> : null}
    </span>
  )
}
