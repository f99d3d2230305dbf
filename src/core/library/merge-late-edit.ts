import { isDeepStrictEqual } from 'node:util'
import { Fault } from '../../contract/fault'

type Values = Readonly<Record<string, unknown>>

/**
 * What is left to do of an edit that was made on an earlier state, field by field: what only the edit changed is kept,
 * what only others changed stays as they left it. `base` is the state it was made on; null when that is not known, and
 * then every difference counts. Fault `edit/conflict` when both changed a field, to different values.
 */
export function mergeLateEdit<Edit extends object>(
  edit: Edit,
  base: Values | null,
  current: Values,
): Partial<Edit> {
  const kept: Partial<Edit> = {}
  for (const field of Object.keys(edit) as (keyof Edit & string)[]) {
    const yours = edit[field]
    if (yours === undefined) continue
    const theirs = current[field]
    const changedHere = base === null || !isDeepStrictEqual(yours, base[field])
    const changedThere = base === null || !isDeepStrictEqual(theirs, base[field])
    if (changedHere && changedThere && !isDeepStrictEqual(yours, theirs))
      throw new Fault('edit/conflict', { field, theirs: inWords(theirs), yours: inWords(yours) })
    if (changedHere || !changedThere) kept[field] = yours
  }
  return kept
}

/** A value in a sentence: names and other lists by their texts, passages by their words. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.map(inWords).join(' · ')
  if (typeof value === 'object' && 'text' in value) return String(value.text)
  if (typeof value === 'object' && 'quote' in value) return inWords(value.quote)
  if (typeof value === 'object' && 'exact' in value) return String(value.exact)
  return String(value)
}
