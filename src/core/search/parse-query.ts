/** What a person typed into the search box, as plain values. */
import { type Language, languages } from '../../contract/model'
import { canonicalWord, wordsOf } from '../text/fold'

/** Years of publication, both ends included; null: open. */
export interface YearRange {
  readonly from: number | null
  readonly to: number | null
}

/** What the text must hold and must not. Every word is in its canonical form, with the marks it was typed with. */
export interface WordQuery {
  readonly words: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly without: readonly (readonly string[])[]
  /** The last of `words` is still being typed: a word that begins with it will do. */
  readonly unfinished: boolean
}

/** A whole query. Values of one field mean "or", different fields "and"; an empty list asks for nothing. */
export interface ParsedQuery extends WordQuery {
  readonly languages: readonly (Language | 'unknown')[]
  readonly outlets: readonly string[]
  readonly tags: readonly string[]
  readonly entities: readonly string[]
  readonly years: readonly YearRange[]
}

interface Fields {
  readonly languages: (Language | 'unknown')[]
  readonly outlets: string[]
  readonly tags: string[]
  readonly entities: string[]
  readonly years: YearRange[]
}

interface Clause {
  readonly excluded: boolean
  readonly field: string | null
  readonly quoted: boolean
  readonly text: string
}

/** A query counts this many words at most; what comes after them is left out. */
export const maximumWords = 32

/** Understands every text: what is no phrase, exclusion, field or range of years is words. */
export function parseQuery(query: string): ParsedQuery {
  const text = query
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
  const words: string[] = []
  const phrases: (readonly string[])[] = []
  const without: (readonly string[])[] = []
  const fields: Fields = { languages: [], outlets: [], tags: [], entities: [], years: [] }
  let room = maximumWords
  for (const clause of clausesOf(text)) {
    if (takeField(clause, fields)) continue
    const asked = canonicalWords(clause).slice(0, room)
    room -= asked.length
    if (asked.length === 0) continue
    if (clause.excluded) without.push(asked)
    else if (clause.quoted) phrases.push(asked)
    else words.push(...asked)
  }
  return { ...fields, words, phrases, without, unfinished: endsIn(words.at(-1), text) }
}

// A field's quote may still be open; an open quote of a phrase is passed over, so that words find something meanwhile.
const clausePattern =
  /(?<minus>-?)(?:(?<field>lang|outlet|tag|entity):(?:"(?<quotedValue>[^"]*)(?:"|$)|(?<value>[^\s"]*))|"(?<phrase>[^"]*)"|(?<bare>[^\s"]+))/giu

function* clausesOf(text: string): Generator<Clause> {
  for (const { groups = {} } of text.matchAll(clausePattern))
    yield {
      excluded: groups.minus === '-',
      field: groups.field?.toLowerCase() ?? null,
      quoted: groups.phrase !== undefined,
      text: (groups.quotedValue ?? groups.value ?? groups.phrase ?? groups.bare ?? '').trim(),
    }
}

/** Puts what the clause asks of a field among the fields; false when it asks for words. */
function takeField({ excluded, field, quoted, text }: Clause, fields: Fields): boolean {
  if (excluded) return false
  if (field === null) {
    const years = quoted ? null : parseYears(text)
    if (years !== null) fields.years.push(years)
    return years !== null
  }
  if (text === '') return true
  if (field === 'lang') {
    const language = [...languages, 'unknown' as const].find(
      (known) => known === text.toLowerCase(),
    )
    if (language !== undefined) fields.languages.push(language)
    return language !== undefined
  }
  if (field === 'outlet') fields.outlets.push(text)
  else if (field === 'tag') fields.tags.push(text)
  else fields.entities.push(text)
  return true
}

/** `2024..2026`, `2024..`, `..2026`, in whichever order the years stand. */
function parseYears(text: string): YearRange | null {
  const match = /^(\d{4})?\.\.(\d{4})?$/.exec(text)
  if (match === null) return null
  const [from, to] = [match[1], match[2]].map((year) => (year === undefined ? null : Number(year)))
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
}

const canonicalWords = ({ field, text }: Clause): readonly string[] =>
  [...wordsOf(field === null ? text : `${field} ${text}`)]
    .map((word) => canonicalWord(word.text))
    .filter((word) => word !== '')

// One letter begins too many words to help anybody.
const beginningLength = 2

function endsIn(word: string | undefined, text: string): boolean {
  if (word === undefined || word.length < beginningLength) return false
  const last = [...wordsOf(text)].at(-1)
  return last !== undefined && last.end === text.length && canonicalWord(last.text) === word
}
