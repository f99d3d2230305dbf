import { type KeyboardEvent, type ReactElement, useState } from 'react'
import { useChangePreferences, usePreferences } from '../connection/preferences'
import { isComposing } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { canBeKey, conflictOf, keyOf, type SingleKey } from '../ui/single-keys'
import { shortcutMessages } from './shortcut-messages'

export interface NamedKey extends SingleKey {
  readonly name: string
}

/** A shortcut's key; pressed, it waits for another one. Delete leaves the shortcut without, Escape as it is. */
export function KeyButton({
  shortcut,
  all,
}: {
  readonly shortcut: NamedKey
  readonly all: readonly NamedKey[]
}): ReactElement {
  const say = useSay(shortcutMessages)
  const preferences = usePreferences()
  const change = useChangePreferences()
  const [isWaiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const key = keyOf({ ...preferences, singleKeys: true }, shortcut)
  const end = () => {
    setWaiting(false)
    setTrouble(null)
  }
  const take = (next: string) => {
    change({ keys: { ...preferences.keys, [shortcut.id]: next } })
    end()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!isWaiting || isComposing(event.nativeEvent)) return
    if (['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return end()
    if (event.key === 'Delete' || event.key === 'Backspace') return take('')
    const pressed = event.key.toLowerCase()
    if (!canBeKey(pressed)) return setTrouble(say('badKey'))
    const other = conflictOf(all, preferences, shortcut, pressed)
    if (other === null) take(pressed)
    else setTrouble(say('keyTaken', { key: pressed.toUpperCase(), what: other.name }))
  }
  const shown = key?.toUpperCase() ?? say('noKey')
  return (
    <>
      {trouble === null ? null : (
        <span className="shortcut-sheet__trouble" role="alert">
          {trouble}
        </span>
      )}
      <button
        type="button"
        className="shortcut-sheet__key shortcut-sheet__key--own"
        aria-pressed={isWaiting}
        onClick={() => setWaiting(true)}
        onBlur={end}
        onKeyDown={onKeyDown}
      >
        <span className="visually-hidden">{say('changeKey', { what: shortcut.name })}</span>{' '}
        {isWaiting ? say('pressKey') : shown}
      </button>
    </>
  )
}
