import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { FilterField } from './filter-field'
import './choice-list.css'

export interface Choice {
  readonly id: string
  readonly name: string
  /** Of the name, where it is not the window's. */
  readonly lang?: string | undefined
  readonly Sign?: LucideIcon | undefined
  /** Under the name. */
  readonly detail?: string | undefined
  /** What it is, behind the name. */
  readonly kind?: string | undefined
}

// More are found by typing.
const mostShown = 60

/** A box to type in, and what is found with it, of which one is chosen. What is found is the caller's to say. */
export function ChoiceList({
  find,
  clear,
  label,
  none,
  typed,
  onType,
  choices,
  onChoose,
  autoFocus = false,
}: {
  readonly find: string
  readonly clear: string
  readonly label: string
  /** What stands there when nothing is found. */
  readonly none: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
  /** Begins in the list, where the likely ones stand first. */
  readonly autoFocus?: boolean
}): ReactElement {
  return (
    <div className="choice-list">
      <FilterField label={find} clearLabel={clear} value={typed} onChange={onType} />
      <ListBox
        autoFocus={autoFocus}
        className="menu choice-list__choices"
        aria-label={label}
        items={choices.slice(0, mostShown)}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className="choice-list__none">{none}</p>}
      >
        {({ id, name, lang, Sign, detail, kind }) => (
          <ListBoxItem id={id} textValue={name} className="menu__choice">
            {Sign === undefined ? null : <Sign aria-hidden />}
            <span className="menu__words">
              <span lang={lang}>{name}</span>
              {detail === undefined || detail === '' ? null : (
                <span className="menu__detail">{detail}</span>
              )}
            </span>
            {kind === undefined ? null : <span className="choice-list__kind">{kind}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
