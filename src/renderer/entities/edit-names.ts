/** An entity's names as its page changes them. The first is the one shown; there is always one. */
import type { EntityName } from '../../contract/model'

export type Names = readonly [EntityName, ...EntityName[]]

const isSame = (one: EntityName, other: EntityName) =>
  one.text === other.text && one.language === other.language

/** The names with `name` at the end, or as they were when they hold it already. */
export const addName = (names: Names, name: EntityName): Names =>
  names.some((other) => isSame(other, name)) ? names : [...names, name]

/** The names with `name` in place of `old`; when they hold it already, `old` only goes. */
export function replaceName(names: Names, old: EntityName, name: EntityName): Names {
  const [first, ...rest] = names.flatMap((other) => {
    if (other === old) return names.some((held) => held !== old && isSame(held, name)) ? [] : name
    return other
  })
  return first === undefined ? names : [first, ...rest]
}

/** The names without `name`; the last one stays. */
export function removeName(names: Names, name: EntityName): Names {
  const [first, ...rest] = names.filter((other) => other !== name)
  return first === undefined ? names : [first, ...rest]
}

/** The names with `name` in front. */
export const putFirst = (names: Names, name: EntityName): Names => [
  name,
  ...names.filter((other) => other !== name),
]
