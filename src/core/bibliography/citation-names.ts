import type { ReferenceName } from '../../contract/references'

/** How a style writes one name. A name without a given one is always written as it stands. */
export type NameForm = (name: ReferenceName) => string

/** Smith, John Paul */
export const inverted: NameForm = ({ family, given }) =>
  given === null ? family : `${family}, ${given}`

/** John Paul Smith */
export const natural: NameForm = ({ family, given }) => {
  const { first, suffix } = partsOf(given)
  return join([join([first, family], ' '), suffix], ', ')
}

/** Smith, J. P. */
export const invertedInitials: NameForm = ({ family, given }) => {
  const { first, suffix } = partsOf(given)
  return join([family, initialsOf(first, '. '), suffix], ', ')
}

/** J. P. Smith */
export const naturalInitials: NameForm = ({ family, given }) => {
  const { first, suffix } = partsOf(given)
  return join([join([initialsOf(first, '. '), family], ' '), suffix], ', ')
}

/** Smith JP */
export const bareInitials: NameForm = ({ family, given }) => {
  const { first, suffix } = partsOf(given)
  return join([family, initialsOf(first, ''), suffix], ' ')
}

const join = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between)

function partsOf(given: string | null): { readonly first: string; readonly suffix: string } {
  const [first = '', ...suffix] = (given ?? '').split(', ')
  return { first, suffix: suffix.join(', ') }
}

/** `Jean-Luc` keeps its hyphen where initials have stops. */
function initialsOf(given: string, stop: '. ' | ''): string {
  const words = given.split(/[\s.]+/u).filter((word) => word !== '')
  const initials = words.map((word) =>
    word
      .split('-')
      .map((part) => `${[...part][0] ?? ''}${stop.trim()}`)
      .join(stop === '' ? '' : '-'),
  )
  return initials.join(stop === '' ? '' : ' ')
}

/** What stands between names, and from how many on only the first are given. */
export interface NameListRules {
  readonly first: NameForm
  readonly others: NameForm
  /** Before the last of two, and the last of more. */
  readonly lastOfTwo: string
  readonly last: string
  /** More than these are cut to `shown` and `etAl`. */
  readonly most: number
  readonly shown: number
  readonly etAl: string
}

export function formatNames(names: readonly ReferenceName[], rules: NameListRules): string {
  const written = names.map((name, place) => (place === 0 ? rules.first(name) : rules.others(name)))
  if (written.length > rules.most) return `${written.slice(0, rules.shown).join(', ')}${rules.etAl}`
  const last = written.at(-1) ?? ''
  const before = written.slice(0, -1)
  if (before.length === 0) return last
  return `${before.join(', ')}${before.length === 1 ? rules.lastOfTwo : rules.last}${last}`
}
