import type { Language, Span } from '../../contract/model'
import { findDays, findFullDates } from '../articles/find-dates'
import { canonicalWord, foldWord, type Word, wordsOf } from '../text/fold'
import { findCalendarNames } from './find-calendar-names'
import { findNumbers } from './find-numbers'

export type SignKind = 'entity' | 'date' | 'number' | 'name' | 'word' | 'phrase'

/** Something a passage and its counterpart may have in common, whatever their languages. */
export interface Sign {
  /** Equal for equal signs, in both languages. */
  readonly key: string
  readonly kind: SignKind
  /** As it stands in the text. */
  readonly words: string
}

/** A paragraph as alignment sees it. */
export interface Passage extends Span {
  /** One a key, in order of kind and place. */
  readonly signs: readonly Sign[]
  readonly language: Language | null
}

/** An entity named in a text. */
export interface NamedEntity extends Span {
  readonly entity: string
}

// A paragraph that is longer has more than enough signs there, and describing all of it would hold up everything else.
const mostDescribed = 6000

/**
 * The signs of a stretch of text: entities, days, months, numbers, names, long words, and phrases word for word. Those of a
 * very long one are looked for in its beginning.
 */
export function describePassage(
  text: string,
  { start, end }: Span,
  language: Language | null,
  named: readonly NamedEntity[],
): Passage {
  const slice = text.slice(start, Math.min(end, start + mostDescribed))
  const words = [...wordsOf(slice)]
  const signs = [
    ...named.map((one) => sign('entity', one.entity, text.slice(one.start, one.end))),
    ...findFullDates(slice, language).map((one) => sign('date', one.date.slice(5), one.words)),
    ...findDays(slice).map((one) => sign('date', one.monthAndDay, one.words)),
    ...findCalendarNames(slice).map((one) => sign('date', one.key, one.words)),
    ...findNumbers(slice).map((one) => sign('number', one.value, one.words)),
    ...words.flatMap(wordSigns),
    ...phraseSigns(slice, words),
  ]
  // Of equal ones the first.
  const byKey = new Map(signs.toReversed().map((one) => [one.key, one]))
  return { start, end, language, signs: [...byKey.values()].reverse() }
}

const sign = (kind: SignKind, key: string, words: string): Sign => ({
  key: `${kind} ${key}`,
  kind,
  words,
})

const shortestWord = 4

// A name keeps its letters, if not its marks, in the other language; any other word that does is a long one.
function wordSigns({ text }: Word): readonly Sign[] {
  if (/^\p{N}/u.test(text)) return []
  if (/^\p{Lu}/u.test(text) && text.length > 1) return [sign('name', foldWord(text), text)]
  return text.length < shortestWord ? [] : [sign('word', canonicalWord(text), text)]
}

const phraseLength = 3

// What tells the paragraphs of one language: words of Vietnamese are too short to say much alone.
function phraseSigns(slice: string, words: readonly Word[]): readonly Sign[] {
  const canonical = words.map(({ text }) => canonicalWord(text))
  return words.slice(phraseLength - 1).map((last, at) => {
    const key = canonical.slice(at, at + phraseLength).join(' ')
    return sign('phrase', key, slice.slice(words[at]?.start, last.end))
  })
}
