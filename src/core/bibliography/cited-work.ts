import type { Language } from '../../contract/model'
import type { Reference, ReferenceName } from '../../contract/references'
import { datePartsOf } from '../references/partial-date'
import { type CitationWords, citationWords } from './citation-words'
import { linked } from './compose'

/** What every style asks of a reference. */
export interface CitedWork {
  readonly kind: 'article' | 'journal' | 'page' | 'chapter' | 'book'
  readonly fields: Reference['fields']
  readonly authors: readonly ReferenceName[]
  /** An agency that publishes its own report; it is then none of the authors, and stands once, as where it was published. */
  readonly agency: ReferenceName | null
  readonly editors: readonly ReferenceName[]
  readonly issued: string | undefined
  /** The year, the words of a date that has none, or nothing. */
  readonly year: string
  readonly accessed: string | undefined
  /** The address to follow, marked as such; a DOI's when there is one. */
  readonly address: string | undefined
  readonly language: Language
  readonly words: CitationWords
}

export function citedWork(reference: Reference, language: Language): CitedWork {
  const { fields, names, dates } = reference
  const { issued, accessed } = dates
  const { year } = datePartsOf(issued)
  const agency = agencyOf(reference)
  return {
    kind: kindOf(reference),
    fields,
    authors: agency === null ? (names.author ?? names.director ?? names.composer ?? []) : [],
    agency,
    editors: names.editor ?? [],
    issued,
    year: year === null ? (issued ?? '') : String(year),
    accessed,
    address: linkedAddress(fields),
    language,
    words: citationWords[language],
  }
}

function agencyOf({ names: { author = [] }, fields }: Reference): ReferenceName | null {
  const [only, ...others] = author
  if (only === undefined || only.given !== null || others.length > 0) return null
  const outlet = fields['container-title']?.toLocaleLowerCase()
  return only.family.toLocaleLowerCase() === outlet ? only : null
}

function linkedAddress({ DOI, URL }: Reference['fields']): string | undefined {
  if (DOI !== undefined) return linked(`https://doi.org/${DOI}`)
  return URL === undefined ? undefined : linked(URL)
}

function kindOf({ type, fields }: Reference): CitedWork['kind'] {
  const isIn = fields['container-title'] !== undefined
  if (type === 'article-journal') return isIn ? 'journal' : 'article'
  if (type.startsWith('article-')) return 'article'
  if (type === 'chapter' || type === 'paper-conference' || type.startsWith('entry'))
    return isIn ? 'chapter' : 'page'
  if (type === 'webpage' || type === 'post' || type === 'post-weblog' || type === 'document')
    return 'page'
  return 'book'
}
