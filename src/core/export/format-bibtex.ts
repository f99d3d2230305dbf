import {
  type NameRole,
  type Reference,
  type ReferenceField,
  type ReferenceName,
  type ReferenceType,
  referenceFields,
} from '../../contract/references'
import { babelLanguages, withIssues } from '../references/bibtex-fields'
import { datePartsOf } from '../references/partial-date'
import { escapeTex } from './escape-tex'

type Dialect = 'bibtex' | 'biblatex'

/** References as BibTeX in UTF-8, one entry a work. */
export const formatBibtex = (references: readonly Reference[]): string =>
  references.map((reference) => formatEntry(reference, 'bibtex')).join('\n')

/** References as BibLaTeX, whose types, dates and names of fields say more. */
export const formatBiblatex = (references: readonly Reference[]): string =>
  references.map((reference) => formatEntry(reference, 'biblatex')).join('\n')

function formatEntry(reference: Reference, dialect: Dialect): string {
  const { type, keywords } = reference
  const fields = [
    ...formatFields(reference, dialect),
    ...formatNames(reference),
    ...formatDates(reference, dialect),
    ...(keywords.length === 0 ? [] : [`keywords = {${keywords.map(escapeTex).join(', ')}}`]),
  ]
  const [bibtex, biblatex] = entryTypes[type] ?? ['misc', 'misc']
  const key = (reference.key ?? '').replace(/[^\w:./+-]/gu, '') || 'unnamed'
  return `@${dialect === 'bibtex' ? bibtex : biblatex}{${[key, ...fields].join(',\n  ')}\n}\n`
}

const entryTypes: Readonly<Partial<Record<ReferenceType, readonly [string, string]>>> = {
  'article-journal': ['article', 'article'],
  'article-magazine': ['article', 'article'],
  'article-newspaper': ['article', 'article'],
  book: ['book', 'book'],
  chapter: ['incollection', 'incollection'],
  dataset: ['misc', 'dataset'],
  'entry-encyclopedia': ['incollection', 'inreference'],
  graphic: ['misc', 'artwork'],
  legal_case: ['misc', 'jurisdiction'],
  legislation: ['misc', 'legislation'],
  manuscript: ['unpublished', 'unpublished'],
  motion_picture: ['misc', 'movie'],
  pamphlet: ['booklet', 'booklet'],
  'paper-conference': ['inproceedings', 'inproceedings'],
  patent: ['misc', 'patent'],
  periodical: ['misc', 'periodical'],
  personal_communication: ['misc', 'letter'],
  report: ['techreport', 'report'],
  software: ['misc', 'software'],
  song: ['misc', 'audio'],
  standard: ['misc', 'standard'],
  thesis: ['phdthesis', 'thesis'],
  webpage: ['misc', 'online'],
}

/** In the order they are written; the second name is BibLaTeX's where it differs. */
const fieldNames: readonly (readonly [ReferenceField, string, string?])[] = [
  ['title', 'title'],
  ['title-short', 'shorttitle'],
  ['container-title', 'journal', 'journaltitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['page', 'pages'],
  ['number-of-pages', 'pagetotal'],
  ['chapter-number', 'chapter'],
  ['part', 'part'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['section', 'section'],
  ['publisher', 'publisher'],
  ['publisher-place', 'address', 'location'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['genre', 'type'],
  ['status', 'pubstate'],
  ['call-number', 'library'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['abstract', 'abstract'],
  ['annote', 'annote', 'annotation'],
  ['note', 'note'],
]

/** Numbers and prose: nothing changes their capitals, sorts them or splits them at “and”. */
const plainFields: readonly ReferenceField[] = [
  'volume',
  'issue',
  'number',
  'collection-number',
  'page',
  'number-of-pages',
  'edition',
  'call-number',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'abstract',
  'annote',
  'note',
]

function formatFields(reference: Reference, dialect: Dialect): string[] {
  const { type, fields } = reference
  const named = new Map(
    fieldNames.map(([field, bibtex, biblatex]) => [
      field,
      dialect === 'biblatex' ? (biblatex ?? bibtex) : bibtex,
    ]),
  )
  const written = [
    ...named.keys(),
    ...referenceFields.filter((field) => !named.has(field) && !isVerbatim(field)),
  ]
  const lines = written.flatMap((field) => {
    const value = fields[field]
    if (value === undefined) return []
    const name = ownName(reference, field) ?? named.get(field) ?? field.toLowerCase()
    const text = escapeTex(value)
    return [`${name} = ${plainFields.includes(field) ? `{${text}}` : `{{${text}}}`}`]
  })
  const subtype = new Map<string, string>([
    ['article-newspaper', 'newspaper'],
    ['article-magazine', 'magazine'],
  ]).get(type)
  return [
    ...lines,
    ...(subtype === undefined ? [] : [`entrysubtype = {${subtype}}`]),
    ...(fields.DOI === undefined ? [] : [`doi = {${keepVerbatim(fields.DOI)}}`]),
    ...(fields.URL === undefined ? [] : [`url = {${keepVerbatim(fields.URL)}}`]),
    ...(fields.language === undefined ? [] : [formatLanguage(fields.language)]),
  ]
}

const isVerbatim = (field: ReferenceField): boolean =>
  field === 'DOI' || field === 'URL' || field === 'language'

/** What a field is called in some entries only. `number` counts issues, or else the work or its series, as reading has it. */
function ownName({ type, fields }: Reference, field: ReferenceField): string | null {
  const isPart = type === 'chapter' || type === 'paper-conference' || type === 'entry-encyclopedia'
  if (field === 'container-title' && isPart) return 'booktitle'
  if (field === 'publisher' && type === 'thesis') return 'school'
  if (field === 'publisher' && type === 'report') return 'institution'
  const numbered = withIssues.includes(type)
    ? 'issue'
    : fields['collection-title'] === undefined
      ? 'number'
      : 'collection-number'
  if (field === numbered) return 'number'
  return field === 'number' ? 'number-of-work' : null
}

// Addresses are not read as TeX: only what would end the field is taken out of them.
const keepVerbatim = (address: string): string =>
  address.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character))

const babelNames = new Map(Object.entries(babelLanguages).map(([name, code]) => [code, name]))

function formatLanguage(language: string): string {
  const babel = babelNames.get(language)
  return babel === undefined ? `language = {{${escapeTex(language)}}}` : `langid = {${babel}}`
}

const writtenRoles: readonly (readonly [NameRole, string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['director', 'director'],
]

const formatNames = ({ names }: Reference): string[] =>
  writtenRoles.flatMap(([role, name]) => {
    const list = names[role] ?? []
    return list.length === 0 ? [] : [`${name} = {${list.map(formatName).join(' and ')}}`]
  })

/** `Family, Given`; braces keep a name whole, and what has blanks, commas or a small first letter together. */
function formatName({ family, given }: ReferenceName): string {
  const keep = (text: string) => `{${escapeTex(text)}}`
  if (given === null) return keep(family)
  const first =
    /[{},]|\band\b/iu.test(given) || /\s\p{Ll}/u.test(given) ? keep(given) : escapeTex(given)
  return `${/^\p{Lu}[^\s{},]*$/u.test(family) ? escapeTex(family) : keep(family)}, ${first}`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function formatDates({ dates }: Reference, dialect: Dialect): string[] {
  const { issued, accessed, 'original-date': original, 'event-date': event } = dates
  return [
    ...(issued === undefined ? [] : formatIssued(issued, dialect)),
    ...(accessed === undefined ? [] : [`urldate = {${escapeTex(accessed)}}`]),
    ...(original === undefined ? [] : [`origdate = {${escapeTex(original)}}`]),
    ...(event === undefined ? [] : [`eventdate = {${escapeTex(event)}}`]),
  ]
}

/** BibTeX's months are names without quotes. Words stand for the year. */
function formatIssued(issued: string, dialect: Dialect): string[] {
  const { year, month, day } = datePartsOf(issued)
  if (year === null) return [`year = {${escapeTex(issued)}}`]
  if (dialect === 'biblatex' || issued.includes('/')) return [`date = {${issued}}`]
  return [
    `year = {${issued.slice(0, 4)}}`,
    ...(month === null ? [] : [`month = ${months[month - 1]}`]),
    ...(day === null ? [] : [`day = {${day}}`]),
  ]
}
