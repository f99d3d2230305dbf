import { Search, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import './filter-field.css'

/** A box that narrows a list as one types. Escape and the cross empty it; `clearLabel` names the cross. */
export function FilterField({
  label,
  clearLabel,
  value,
  onChange,
}: {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactElement {
  return (
    <SearchField className="filter-field" aria-label={label} value={value} onChange={onChange}>
      <Search aria-hidden className="filter-field__sign" />
      <Input className="filter-field__input" placeholder={label} />
      <Button className="filter-field__clear" aria-label={clearLabel}>
        <X aria-hidden />
      </Button>
    </SearchField>
  )
}
