/** Shortcuts of one key without Ctrl or Alt, which the user may change and switch off. */
import type { Preferences } from '../../contract/preferences'

export interface SingleKey {
  readonly id: string
  /** As it comes with the program, in small letters. */
  readonly key: string
  /** In a text without or with a passage chosen, or in both. */
  readonly when: 'reading' | 'passage' | 'always'
}

export type ChosenKeys = Pick<Preferences, 'keys' | 'singleKeys'>

/** The key a shortcut has now; null when it has none. */
export function keyOf(
  chosen: ChosenKeys,
  { id, key }: Pick<SingleKey, 'id' | 'key'>,
): string | null {
  if (!chosen.singleKeys) return null
  const own = Object.hasOwn(chosen.keys, id) ? chosen.keys[id] : undefined
  return (own ?? key) || null
}

/** Whether a key can be a shortcut: one sign that is no digit, for digits are the labels'. */
export const canBeKey = (key: string): boolean => /^[^\s\d\p{M}]$/u.test(key)

/** The shortcut that has a key already where another one is to have it; null when it is free. */
export const conflictOf = <Key extends SingleKey>(
  shortcuts: readonly Key[],
  chosen: ChosenKeys,
  asking: SingleKey,
  key: string,
): Key | null =>
  shortcuts.find(
    (other) =>
      other.id !== asking.id &&
      keyOf({ ...chosen, singleKeys: true }, other) === key &&
      (other.when === asking.when || other.when === 'always' || asking.when === 'always'),
  ) ?? null
