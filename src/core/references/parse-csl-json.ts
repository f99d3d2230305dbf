import type {
  DateRole,
  FaultyEntry,
  NameRole,
  Reference,
  ReferenceField,
  ReferenceName,
} from '../../contract/references'
import { dateRoles, nameRoles, referenceFields, referenceTypes } from '../../contract/references'
import { faultyEntry } from './faulty-entry'
import { wholeName } from './name-parts'
import { dateOf, parsePartialDate } from './partial-date'
import { type ReadReferences, referenceLimits } from './read-limits'
import { draftReference, saysSomething } from './reference-draft'
import { splitJsonItems } from './split-json-items'

/** References in CSL-JSON: a list of items, or one. Each is read by itself, so that a broken one leaves the others whole. */
export function parseCslJson(text: string): ReadReferences {
  const references: Reference[] = []
  const failed: FaultyEntry[] = []
  for (const { line, json } of splitJsonItems(text, referenceLimits.entryLength)) {
    const read = readItem(line, json)
    if ('code' in read) failed.push(read)
    else references.push(read)
    if (references.length >= referenceLimits.entries || failed.length >= referenceLimits.faults)
      break
  }
  return { references, failed }
}

type Item = Readonly<Record<string, unknown>>

function readItem(line: number, json: string | null): Reference | FaultyEntry {
  if (json === null)
    return faultyEntry('reference/too-large', line, null, { limit: referenceLimits.entryLength })
  const item = parseObject(json)
  if (item === null)
    return faultyEntry('reference/malformed', line, null, { reason: 'no-json-object' })
  const draft = draftReference()
  for (const field of referenceFields) draft.set(field, textOf(item[aliasOf(item, field)]))
  draft.set('container-title-short', textOf(item.journalAbbreviation))
  draft.set('title-short', textOf(item.shortTitle))
  draft.set('event-title', textOf(item.event))
  for (const role of nameRoles)
    for (const name of namesOf(item[role])) draft.addName(role satisfies NameRole, name)
  for (const role of dateRoles) draft.setDate(role satisfies DateRole, readDate(item[role]))
  for (const word of (textOf(item.keyword) ?? '').split(/[,;]/u)) draft.addKeyword(word)
  const key = textOf(item['citation-key']) ?? textOf(item.id)
  const type = referenceTypes.find((known) => known === item.type) ?? 'document'
  const reference = draft.finish(key, type)
  return saysSomething(reference) ? reference : faultyEntry('reference/empty', line, key)
}

function parseObject(json: string): Item | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Item)
      : null
  } catch {
    return null
  }
}

const aliasOf = (item: Item, field: ReferenceField): string =>
  Object.hasOwn(item, field) ? field : field.toLowerCase()

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

function namesOf(value: unknown): readonly ReferenceName[] {
  return Array.isArray(value) ? value.flatMap((name: unknown) => nameOf(name) ?? []) : []
}

function nameOf(value: unknown): ReferenceName | null {
  if (typeof value === 'string') return wholeName(value)
  if (typeof value !== 'object' || value === null) return null
  const part = (key: string) => textOf((value as Item)[key])?.trim() ?? ''
  const join = (...parts: string[]) => parts.filter((text) => text !== '').join(' ')
  const literal = part('literal')
  if (literal !== '') return wholeName(literal)
  const particles = join(part('dropping-particle'), part('non-dropping-particle'))
  // An apostrophe holds them together: d’Alessandro.
  const family = /['’]$/u.test(particles)
    ? particles + part('family')
    : join(particles, part('family'))
  const given = [part('given'), part('suffix')].filter((text) => text !== '').join(', ')
  if (family === '') return given === '' ? null : wholeName(given)
  if ((value as Item)['static-ordering'] === true) return wholeName(join(family, given))
  return { family, given: given === '' ? null : given }
}

/** A date in any of the ways CSL-JSON knows. */
function readDate(value: unknown): string | null {
  if (typeof value === 'string') return parsePartialDate(value) ?? value
  if (typeof value !== 'object' || value === null) return null
  const date = value as Item
  const parts: unknown = date['date-parts']
  if (Array.isArray(parts)) {
    const ends = parts.slice(0, 2).flatMap((part: unknown) => partsToDate(part) ?? [])
    if (ends.length > 0) return ends.join('/')
  }
  const words = textOf(date.raw) ?? textOf(date.literal)
  return words === null ? null : (parsePartialDate(words) ?? words)
}

function partsToDate(part: unknown): string | null {
  if (!Array.isArray(part)) return null
  const [year, month, day] = part.map((number: unknown) => textOf(number) ?? undefined)
  return dateOf(year?.padStart(4, '0'), month, day)
}
