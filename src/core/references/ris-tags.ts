import type { NameRole, ReferenceField, ReferenceType } from '../../contract/references'

type FieldTags = Readonly<Record<string, ReferenceField>>
type NameTags = Readonly<Record<string, NameRole>>

/** What a tag holds in most types. Dates, pages, keywords, notes and the name of what it stands in are read by rules of their own. */
const fieldTags: FieldTags = {
  TI: 'title',
  T1: 'title',
  CT: 'title',
  ST: 'title-short',
  T3: 'collection-title',
  SV: 'collection-number',
  VL: 'volume',
  VO: 'volume',
  IS: 'issue',
  CP: 'issue',
  NV: 'number-of-volumes',
  M1: 'number',
  M2: 'annote',
  M3: 'genre',
  SE: 'section',
  ET: 'edition',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  DO: 'DOI',
  DI: 'DOI',
  UR: 'URL',
  LK: 'URL',
  LA: 'language',
  AB: 'abstract',
  N2: 'abstract',
  AN: 'archive_location',
  AV: 'archive_location',
  CN: 'call-number',
  H2: 'call-number',
  DB: 'archive',
  DP: 'source',
  H1: 'source',
  OP: 'references',
}

const fieldTagsOf: Readonly<Partial<Record<ReferenceType, FieldTags>>> = {
  'article-journal': { M1: 'issue' },
  bill: { T3: 'authority', ET: 'chapter-number', SP: 'page' },
  book: { M1: 'collection-number', SP: 'number-of-pages' },
  chapter: { M1: 'number-of-volumes' },
  dataset: { ET: 'version', IS: 'version', NV: 'number' },
  graphic: { C3: 'dimensions', M3: 'medium' },
  hearing: { T2: 'section', T3: 'authority', ET: 'chapter-number' },
  legal_case: { A2: 'container-title', PB: 'authority', SV: 'number' },
  legislation: { ET: 'chapter-number' },
  manuscript: { SP: 'number-of-pages' },
  map: { C1: 'scale' },
  motion_picture: { C4: 'genre', C5: 'medium', SP: 'dimensions' },
  pamphlet: { SP: 'number-of-pages' },
  'paper-conference': { C1: 'publisher-place', C3: 'container-title', T2: 'event-title' },
  patent: {
    A2: 'authority',
    C3: 'jurisdiction',
    C5: 'references',
    C6: 'status',
    IS: 'number',
    M1: 'call-number',
    OP: 'issue',
  },
  software: { ET: 'version', IS: 'version' },
  song: { C5: 'medium' },
  thesis: { SP: 'number-of-pages' },
}

const nameTags: NameTags = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
}

const nameTagsOf: Readonly<Partial<Record<ReferenceType, NameTags>>> = {
  book: { A2: 'collection-editor', A3: 'editor' },
  bill: { A2: 'author' },
  dataset: { A4: 'contributor' },
  legal_case: { A4: 'contributor' },
  motion_picture: {
    AU: 'director',
    A1: 'director',
    A3: 'producer',
    A4: 'contributor',
    C1: 'performer',
  },
  'paper-conference': { A4: 'contributor' },
  patent: { C4: 'contributor' },
  personal_communication: { A2: 'recipient' },
  report: { A2: 'collection-editor' },
  song: { AU: 'composer', A1: 'composer', A2: 'performer', C4: 'script-writer' },
  thesis: { A3: 'contributor' },
}

/** Types whose second title is the series they came out in. */
const inSeries: readonly ReferenceType[] = ['book', 'map', 'report', 'software', 'standard']

export const isInSeries = (type: ReferenceType): boolean => inSeries.includes(type)

/** The field a tag holds in a type; null when it holds none. */
export const fieldOfTag = (type: ReferenceType, tag: string): ReferenceField | null =>
  fieldTagsOf[type]?.[tag] ?? fieldTags[tag] ?? null

/** Whose names a tag holds in a type; null when it holds no name. */
export const roleOfTag = (type: ReferenceType, tag: string): NameRole | null =>
  fieldTagsOf[type]?.[tag] === undefined ? (nameTagsOf[type]?.[tag] ?? nameTags[tag] ?? null) : null

const fieldTagOrder = [
  ...new Set([...Object.keys(fieldTags), 'A2', 'C1', 'C3', 'C4', 'C5', 'C6', 'T2']),
]
const nameTagOrder = [...Object.keys(nameTags), 'C1', 'C4']

/** The tag to write a field with, such that it is read back as that field. */
export const tagOfField = (type: ReferenceType, field: ReferenceField): string | null =>
  fieldTagOrder.find((tag) => fieldOfTag(type, tag) === field) ?? null

export const tagOfRole = (type: ReferenceType, role: NameRole): string | null =>
  nameTagOrder.find((tag) => roleOfTag(type, tag) === role) ?? null
