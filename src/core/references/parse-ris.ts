import type {
  FaultyEntry,
  Reference,
  ReferenceField,
  ReferenceType,
} from '../../contract/references'
import { faultyEntry } from './faulty-entry'
import { parseInvertedName } from './name-parts'
import { parsePartialDate } from './partial-date'
import { areProciteNotes, readProciteNote } from './procite-notes'
import { type ReadReferences, referenceLimits } from './read-limits'
import { draftReference, type ReferenceDraft, saysSomething } from './reference-draft'
import { fieldOfTag, isInSeries, roleOfTag } from './ris-tags'
import { risTypes } from './ris-types'

/**
 * References in RIS, as it is written in practice: tags may have one or two blanks, values may go on over lines, the end
 * of a record may be missing. An entry that says nothing or lies before any `TY` is named; the rest is kept.
 */
export function parseRis(text: string): ReadReferences {
  const references: Reference[] = []
  const failed: FaultyEntry[] = []
  for (const entry of splitRecords(text)) {
    const read = readRecord(entry)
    if ('code' in read) failed.push(read)
    else references.push(read)
    if (references.length >= referenceLimits.entries || failed.length >= referenceLimits.faults)
      break
  }
  return { references, failed }
}

interface RisRecord {
  readonly line: number
  readonly tags: [tag: string, value: string][]
  length: number
}

const tagLine = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}- ?(.*)$|^([A-Z][A-Z0-9]) {2}-$/u

function* splitRecords(text: string): Generator<RisRecord> {
  let record: RisRecord | null = null
  let number = 0
  for (const line of text.split('\n')) {
    number += 1
    const [, tag, value = '', bare] = tagLine.exec(line) ?? []
    const name = tag ?? bare
    if (name === 'TY' && record !== null) {
      yield record
      record = null
    }
    if (name === 'ER') {
      if (record !== null) yield record
      record = null
    } else if (name !== undefined) {
      record ??= { line: number, tags: [], length: 0 }
      record.tags.push([name, value])
    } else if (record !== null && line.trim() !== '') {
      const last = record.tags.at(-1)
      if (last !== undefined && record.length <= referenceLimits.entryLength)
        last[1] += `\n${line.trim()}`
    }
    if (record !== null) record.length += line.length
  }
  if (record !== null) yield record
}

function readRecord({ line, tags, length }: RisRecord): Reference | FaultyEntry {
  const first = (wanted: string) => tags.find(([tag]) => tag === wanted)?.[1].trim() ?? null
  const key = first('ID')
  if (length > referenceLimits.entryLength)
    return faultyEntry('reference/too-large', line, key, { limit: referenceLimits.entryLength })
  const word = first('TY')
  if (word === null) return faultyEntry('reference/malformed', line, key, { reason: 'no-type' })
  const named = risTypes[word.toUpperCase()] ?? 'document'
  // A general record with a periodical is an article of it.
  const type = named === 'document' && first('JF') !== null ? 'article-journal' : named
  const draft = draftReference()
  const isProcite = areProciteNotes(tags.flatMap(([tag, value]) => (tag === 'N1' ? [value] : [])))
  if (isProcite) readProciteRecord(draft, tags)
  if (numbered.includes(type)) draft.set('number', first('SN'))
  for (const [tag, value] of tags)
    if (!isProcite || !(tag === 'N1' || tag === 'VL')) readTag(draft, type, tag, value)
  readContainer(draft, type, first)
  readDates(draft, tags)
  readPages(draft, type, first)
  const reference = draft.finish(key, type)
  return saysSomething(reference) ? reference : faultyEntry('reference/empty', line, key)
}

/** What ProCite writes in its own way: labelled notes, and the edition as `VL`. */
function readProciteRecord(draft: ReferenceDraft, tags: RisRecord['tags']): void {
  for (const [tag, value] of tags) {
    const note = tag === 'N1' ? readProciteNote(value) : null
    if (note !== null && note.field !== null) draft.set(note.field, note.value)
    else if (note !== null) draft.addNote(note.value)
    if (tag === 'VL')
      draft.set(tags.some(([, text]) => /^Volume ID: /u.test(text)) ? 'edition' : 'volume', value)
  }
}

function readTag(draft: ReferenceDraft, type: ReferenceType, tag: string, value: string): void {
  const role = roleOfTag(type, tag)
  if (role !== null) draft.addName(role, parseInvertedName(value))
  else if (tag === 'KW') for (const word of value.split(/[\n;]/u)) draft.addKeyword(word)
  else if (tag === 'N1' || tag === 'RN') draft.addNote(value)
  else if (tag === 'SN') draft.set(numberKind(type, value), value)
  else if (tag !== 'SP' && tag !== 'T2') {
    const field = fieldOfTag(type, tag)
    if (field !== null) draft.set(field, value)
  }
}

const serials: readonly ReferenceType[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'document',
]
const numbered: readonly ReferenceType[] = ['report', 'standard', 'patent']

function numberKind(type: ReferenceType, value: string): ReferenceField {
  if (/^\s*\d{4}-\d{3}[\dX]\b/iu.test(value)) return 'ISSN'
  if (numbered.includes(type)) return 'number'
  return serials.includes(type) ? 'ISSN' : 'ISBN'
}

type First = (tag: string) => string | null

/** `T2`, `JF`, `JO` and the other titles say in what, or in which series, a work came out. */
function readContainer(draft: ReferenceDraft, type: ReferenceType, first: First): void {
  const own = fieldOfTag(type, 'T2')
  const second = first('T2')
  if (own !== null) draft.set(own, second)
  const field = isInSeries(type) ? 'collection-title' : 'container-title'
  if (own === null || own === 'event-title')
    draft.set(field, first('JF') ?? second ?? first('BT') ?? first('JO') ?? first('J2'))
  const short = first('JO') ?? first('JA') ?? first('J1') ?? first('J2')
  const isSame = short === (first('JF') ?? second)
  if (!isSame && field === 'container-title') draft.set('container-title-short', short)
}

function readDates(draft: ReferenceDraft, tags: RisRecord['tags']): void {
  const dates = ['DA', 'PY', 'Y1'].flatMap((wanted) =>
    tags.filter(([tag, value]) => tag === wanted && !/^0*\/*$/u.test(value.trim())),
  )
  const values = dates.map(([, value]) => value.trim())
  // A day without a year stands beside the year.
  const [day, year] = values
  const together =
    day !== undefined && year !== undefined ? parsePartialDate(`${day} ${year}`) : null
  const parsed = values.map(parsePartialDate).find((date) => date !== null)
  const words = [...new Set(values.toReversed())].join(' ')
  draft.setDate('issued', parsed ?? together ?? words)
  const accessed = tags.find(([tag]) => tag === 'Y2')?.[1]
  if (accessed !== undefined) draft.setDate('accessed', parsePartialDate(accessed) ?? accessed)
}

function readPages(draft: ReferenceDraft, type: ReferenceType, first: First): void {
  const [start, end] = [first('SP'), first('EP')]
  const pages = start === null || end === null || end === '' ? (start ?? end) : `${start}-${end}`
  draft.set(fieldOfTag(type, 'SP') ?? 'page', pages)
}
