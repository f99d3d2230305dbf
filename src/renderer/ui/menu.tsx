import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { formatShortcut } from './keyboard'
import './menu.css'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  /** A second, softer line. */
  readonly detail?: string | undefined
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly tone?: 'danger' | undefined
  readonly isDisabled?: boolean | undefined
  readonly run: () => void
}

export interface MenuGroup {
  readonly id: string
  readonly title?: string | undefined
  readonly choices: readonly MenuChoice[]
  /** The id of the choice in force, for menus that choose one of several. */
  readonly selected?: string | undefined
}

/** A menu that opens from `children`, one button. Groups are parted by a line. */
export function MenuButton({
  label,
  groups,
  placement = 'bottom start',
  children,
}: {
  /** The menu's spoken name. */
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <MenuTrigger>
      {children}
      <Popover className="menu__popover" placement={placement} offset={4}>
        <Menu className="menu" aria-label={label}>
          {drawGroups(label, groups)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The same for a button in every row of a long list: the page's own, and nothing of the menu is there before it opens. */
export function RowMenuButton({
  label,
  groups,
  name,
  className,
  children,
}: {
  /** The menu's spoken name. */
  readonly label: string
  readonly groups: () => readonly MenuGroup[]
  /** The button's spoken name. */
  readonly name: string
  readonly className: string
  readonly children: ReactNode
}): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  const [focus, open] = useState<'first' | 'last' | null>(null)
  const close = () => open(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const end = opening.get(event.key)
    if (end === undefined) return
    event.preventDefault()
    open(end)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        onClick={() => open('first')}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {focus === null ? null : (
        <Popover
          className="menu__popover"
          aria-label={label}
          triggerRef={button}
          isOpen
          onOpenChange={close}
          placement="bottom start"
          offset={4}
        >
          <Menu className="menu" aria-label={label} autoFocus={focus} onClose={close}>
            {drawGroups(label, groups())}
          </Menu>
        </Popover>
      )}
    </>
  )
}

/** Which end of the menu has the focus when a key opens it. */
const opening: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['Enter', 'first'],
  [' ', 'first'],
  ['ArrowDown', 'first'],
  ['ArrowUp', 'last'],
])

const drawGroups = (label: string, groups: readonly MenuGroup[]) =>
  groups
    .filter(({ choices }) => choices.length > 0)
    .flatMap((group, index) => [
      index === 0 ? null : <Separator key={`line before ${group.id}`} className="menu__line" />,
      <MenuChoices key={group.id} group={group} label={group.title ?? label} />,
    ])

function MenuChoices({
  group,
  label,
}: {
  readonly group: MenuGroup
  readonly label: string
}): ReactElement {
  const selection =
    group.selected === undefined
      ? {}
      : ({ selectionMode: 'single', selectedKeys: [group.selected] } as const)
  return (
    <MenuSection aria-label={label} {...selection}>
      {group.title === undefined ? null : <Header className="menu__title">{group.title}</Header>}
      {group.choices.map((choice) => (
        <MenuItem
          key={choice.id}
          id={choice.id}
          textValue={choice.label}
          isDisabled={choice.isDisabled === true}
          className={`menu__choice ${choice.tone === 'danger' ? 'menu__choice--danger' : ''}`}
          onAction={choice.run}
        >
          {group.selected === undefined ? null : <Check aria-hidden className="menu__check" />}
          {choice.icon}
          <span className="menu__words">
            <span>{choice.label}</span>
            {choice.detail === undefined ? null : (
              <span className="menu__detail">{choice.detail}</span>
            )}
          </span>
          {choice.keys === undefined ? null : (
            <kbd className="menu__keys">{formatShortcut(choice.keys)}</kbd>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
