import { flattenText } from '../../contract/flatten-text'
import type { NameRole, Reference, ReferenceField, ReferenceName } from '../../contract/references'
import { datePartsOf } from '../references/partial-date'
import { isInSeries, tagOfField, tagOfRole } from '../references/ris-tags'
import { risTypeOf } from '../references/ris-types'

/** References as RIS, one record a work; every value on one line, however long. */
export const formatRis = (references: readonly Reference[]): string =>
  references.map((reference) => `${formatRecord(reference).join('\r\n')}\r\n\r\n`).join('')

type Line = readonly [tag: string, value: string | null | undefined]

function formatRecord(reference: Reference): string[] {
  const { key, type, names, dates, keywords } = reference
  const lines: readonly Line[] = [
    ['TY', risTypeOf[type] ?? 'GEN'],
    ['ID', key],
    ...Object.entries(names).flatMap(([role, list]) =>
      list.map((name): Line => [tagOfRole(type, role as NameRole) ?? '', formatName(name)]),
    ),
    ...formatTitles(reference),
    ...formatFields(reference),
    ...formatDate(dates.issued),
    ['Y2', formatDay(dates.accessed)],
    ...keywords.map((word): Line => ['KW', word]),
    ...(reference.fields.note ?? '').split('\n').map((note): Line => ['N1', note]),
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => {
    const text = flattenText(value ?? '')
    return tag === '' || (text === '' && tag !== 'ER') ? [] : [`${tag}  - ${text}`]
  })
}

// EndNote's way to write a body whose name has a comma: the first one twice.
const formatName = ({ family, given }: ReferenceName): string =>
  given === null ? family.replace(',', ',,') : `${family}, ${given}`

/** The newspaper's name stands in `T2` by today's readers, in `JO` by the format's first description. */
function formatTitles({ type, fields }: Reference): readonly Line[] {
  const container = fields['container-title']
  const short = fields['container-title-short']
  return [
    ['TI', fields.title],
    ['T2', isInSeries(type) ? fields['collection-title'] : null],
    [tagOfField(type, 'container-title') ?? (isInSeries(type) ? 'BT' : 'T2'), container],
    ['JO', short ?? (type.startsWith('article-') ? container : null)],
  ]
}

const elsewhere: readonly ReferenceField[] = [
  'title',
  'container-title',
  'container-title-short',
  'note',
  'page',
]

function formatFields({ type, fields }: Reference): readonly Line[] {
  const lines = Object.entries(fields).flatMap(([name, value]): readonly Line[] => {
    const field = name as ReferenceField
    if (elsewhere.includes(field) || (field === 'collection-title' && isInSeries(type))) return []
    if (field === 'ISBN' || field === 'ISSN') return [['SN', value]]
    return [[tagOfField(type, field) ?? '', value]]
  })
  return [...lines, ...formatPages(fields.page)]
}

function formatPages(page: string | undefined): readonly Line[] {
  const [, start, end] = /^([\w.]+)-([\w.]+)$/u.exec(page ?? '') ?? []
  return end === undefined
    ? [['SP', page]]
    : [
        ['SP', start],
        ['EP', end],
      ]
}

function formatDate(issued: string | undefined): readonly Line[] {
  const { year } = datePartsOf(issued)
  return [
    ['PY', year === null ? null : issued?.slice(0, 4)],
    ['DA', formatDay(issued)],
  ]
}

/** `yyyy/mm/dd/`, with what is not known left empty; words as they stand. */
function formatDay(date: string | undefined): string | null {
  const { year, month, day } = datePartsOf(date)
  if (date === undefined || year === null) return date ?? null
  const two = (number: number | null) => (number === null ? '' : String(number).padStart(2, '0'))
  return `${date.slice(0, 4)}/${two(month)}/${two(day)}/`
}
