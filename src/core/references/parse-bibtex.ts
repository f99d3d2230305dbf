import type { FaultyEntry, Reference, ReferenceType } from '../../contract/references'
import {
  babelLanguages,
  bibtexDates,
  bibtexFields,
  bibtexNames,
  bibtexTypes,
  bibtexVerbatim,
  withIssues,
} from './bibtex-fields'
import { parseBibtexNames } from './bibtex-names'
import { faultyEntry } from './faulty-entry'
import { dateOf, parsePartialDate } from './partial-date'
import { type ReadReferences, referenceLimits } from './read-limits'
import { readTex } from './read-tex'
import { draftReference, type ReferenceDraft, saysSomething } from './reference-draft'
import { type BibtexEntry, scanBibtex } from './scan-bibtex'

/** References in BibTeX or BibLaTeX. A faulty entry is named and the rest kept. */
export function parseBibtex(text: string): ReadReferences {
  const references: Reference[] = []
  const failed: FaultyEntry[] = []
  for (const entry of scanBibtex(text)) {
    const read = 'code' in entry ? entry : readEntry(entry)
    if ('code' in read) failed.push(read)
    else references.push(read)
    if (references.length >= referenceLimits.entries || failed.length >= referenceLimits.faults)
      break
  }
  return { references, failed }
}

function readEntry(entry: BibtexEntry): Reference | FaultyEntry {
  const { line, key, fields } = entry
  const type = typeOf(entry)
  const draft = draftReference()
  for (const [name, value] of fields) readField(draft, ownName(name, fields), value)
  readTitle(draft, fields)
  readLabelled(draft, fields)
  readNumber(draft, type, fields.get('number'), fields.get('issue'))
  if (!draft.has('genre')) draft.set('genre', thesisKinds[entry.type])
  if (!draft.has('URL')) draft.set('URL', addressIn(fields.get('howpublished')))
  draft.setDate('issued', readDate(fields))
  const reference = draft.finish(key, type)
  return saysSomething(reference) ? reference : faultyEntry('reference/empty', line, key)
}

const thesisKinds: Readonly<Record<string, string>> = {
  mastersthesis: "Master's Thesis",
  phdthesis: 'PhD Thesis',
}

function typeOf({ type, fields }: BibtexEntry): ReferenceType {
  const known = bibtexTypes[type] ?? 'document'
  if (known !== 'article-journal') return known
  const subtype = fields.get('entrysubtype')?.trim().toLowerCase()
  if (subtype === 'newspaper') return 'article-newspaper'
  return subtype === 'magazine' ? 'article-magazine' : known
}

function readField(draft: ReferenceDraft, name: string, value: string): void {
  const [field, verbatim] = [bibtexFields[name], bibtexVerbatim[name]]
  const role = bibtexNames[name]
  const date = bibtexDates[name]
  if (verbatim !== undefined) draft.set(verbatim, readVerbatim(value))
  else if (field === 'language')
    draft.set(field, babelLanguages[value.trim().toLowerCase()] ?? readTex(value))
  else if (field !== undefined) draft.set(field, readTex(value))
  else if (role !== undefined) for (const one of parseBibtexNames(value)) draft.addName(role, one)
  else if (date !== undefined) draft.setDate(date, readBibDate(readTex(value)))
  else if (name === 'keywords')
    for (const word of readTex(value).split(/[,;]/u)) draft.addKeyword(word)
  else if (name === 'note' || name === 'addendum' || name === 'usera') draft.addNote(readTex(value))
}

/** Two fields that mean something else beside another: an abbreviated title, and the place of an event. */
function ownName(name: string, fields: BibtexEntry['fields']): string {
  if (name === 'journal' && fields.has('fjournal')) return 'shortjournal'
  return name === 'location' && fields.has('address') ? 'venue' : name
}

const labelled: Readonly<Record<string, string>> = {
  lccn: 'LCCN',
  mrnumber: 'MR',
  zmnumber: 'Zbl',
  copyright: 'Rights',
  rights: 'Rights',
}

/** Numbers of catalogues, and whose the rights are, have no field: they become notes that say what they are. */
function readLabelled(draft: ReferenceDraft, fields: BibtexEntry['fields']): void {
  for (const [name, label] of Object.entries(labelled)) {
    const value = fields.get(name)
    if (value !== undefined) draft.addNote(`${label}: ${readTex(value)}`)
  }
  const [eprint, archive] = [
    fields.get('eprint'),
    fields.get('eprinttype') ?? fields.get('archiveprefix'),
  ]
  if (eprint === undefined || archive === undefined) return
  const label = archive.toLowerCase() === 'arxiv' ? 'arXiv' : archive
  draft.addNote(`${label}: ${readTex(eprint)}`)
}

/** The title with its subtitle, as it would be printed. */
function readTitle(draft: ReferenceDraft, fields: BibtexEntry['fields']): void {
  const [title, subtitle] = [fields.get('title'), fields.get('subtitle')].map((part) =>
    part === undefined ? '' : readTex(part).trim(),
  )
  draft.set('title', [title, subtitle].filter((part) => part).join(': '))
}

function readNumber(
  draft: ReferenceDraft,
  type: ReferenceType,
  number: string | undefined,
  issue: string | undefined,
): void {
  draft.set('issue', issue && readTex(issue))
  if (number === undefined) return
  if (withIssues.includes(type)) draft.set('issue', readTex(number))
  else draft.set(draft.has('collection-title') ? 'collection-number' : 'number', readTex(number))
}

// Addresses are printed as they stand; what some writers escape all the same is put back.
const readVerbatim = (value: string): string =>
  value
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/su, '$1')
    .replace(/^\{(.*)\}$/su, '$1')
    .replace(/\{\\textasciitilde\}|\\textasciitilde\s*(?:\{\})?|\\~\{\}|\{\\~\}/gu, '~')
    .replace(/\{?\\([&%#_$])\}?/gu, '$1')

const addressIn = (text: string | undefined): string | null =>
  /https?:\/\/[^\s{}]+/u.exec(text ?? '')?.[0] ?? null

/** Of `date = {2024-10/2024-11}` the whole range. */
function readBibDate(text: string): string {
  const ends = text.split('/').map((end) => parsePartialDate(end.trim()))
  const known = ends.filter((end) => end !== null)
  return known.length === ends.length && known.length <= 2 ? known.join('/') : (ends[0] ?? text)
}

function readDate(fields: BibtexEntry['fields']): string | null {
  const part = (name: string) => {
    const value = fields.get(name)
    return value === undefined ? '' : readTex(value).trim()
  }
  const [year, month, day] = [part('year'), part('month'), part('day')]
  if (year === '') return null
  if (!/^\d{4}$/u.test(year)) return parsePartialDate(`${day} ${month} ${year}`) ?? year
  if (month === '' || /^\d{1,2}$/u.test(month)) return dateOf(year, month, day)
  return parsePartialDate(`${day} ${month} ${year}`) ?? year
}
