import type { ReactElement, ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './segmented.css'

/** One of a few, side by side. */
export function Segmented<Id extends string>({
  label,
  selected,
  onSelect,
  choices,
}: {
  readonly label: string
  /** null: none of them. */
  readonly selected: Id | null
  readonly onSelect: (id: Id) => void
  readonly choices: readonly {
    readonly id: Id
    readonly label: ReactNode
    readonly lang?: string | undefined
  }[]
}): ReactElement {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ id }) => keys.has(id))
        if (choice !== undefined) onSelect(choice.id)
      }}
    >
      {choices.map(({ id, label: words, lang }) => (
        <ToggleButton key={id} id={id} className="segmented__choice">
          <span lang={lang}>{words}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
