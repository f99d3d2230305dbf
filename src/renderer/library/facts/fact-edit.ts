/** What a person wants done to one fact of several articles, and the correction that makes of all of them. */
import {
  type BulkCorrection,
  type FactName,
  type FactSurvey,
  factNames,
} from '../../../contract/bulk-facts'
import type { Language } from '../../../contract/model'
import { parseDate } from '../../ui/parse-date'

export type FactEdit =
  | { readonly kind: 'keep' }
  | { readonly kind: 'set'; readonly words: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'confirm' }

/** Missing: as it is. */
export type FactEdits = { readonly [Name in FactName]?: FactEdit }

/** Those that can be the same in several articles. */
export const sharedFacts = [
  'outlet',
  'authors',
  'place',
  'agency',
  'publishedOn',
  'modifiedOn',
] as const satisfies readonly FactName[]
export type SharedFact = (typeof sharedFacts)[number]

export const isDate = (name: SharedFact): boolean => name === 'publishedOn' || name === 'modifiedOn'

/** A day that cannot be read as one. */
export const isWrong = (name: SharedFact, edit: FactEdit | undefined): boolean =>
  isDate(name) && edit?.kind === 'set' && parseDate(edit.words.trim()) === null

/** null while nothing is to be done. */
export function correctionOf(
  articles: FactSurvey['articles'],
  edits: FactEdits,
  language: Language | null,
): BulkCorrection | null {
  const correction = {
    ...Object.fromEntries(sharedFacts.flatMap((name) => correctedTo(name, edits[name]))),
    ...(language === null ? {} : { language }),
  }
  const confirm = factNames.filter((name) => edits[name]?.kind === 'confirm')
  const isNothing = Object.keys(correction).length === 0 && confirm.length === 0
  return isNothing ? null : { articles, correction, confirm }
}

function correctedTo(name: SharedFact, edit: FactEdit | undefined): readonly [string, unknown][] {
  if (edit?.kind === 'empty') return [[name, null]]
  if (edit?.kind !== 'set' || edit.words.trim() === '') return []
  const words = edit.words.trim()
  if (isDate(name)) return [[name, parseDate(words)]]
  return [[name, name === 'authors' ? words.split(';').flatMap((one) => one.trim() || []) : words]]
}
