import { flattenText } from '../../contract/flatten-text'
import type {
  DateRole,
  NameRole,
  Reference,
  ReferenceField,
  ReferenceName,
  ReferenceType,
} from '../../contract/references'

/** The most that is taken of one field; what is longer is no bibliographic fact any more. */
const fieldLimits = { field: 20_000, name: 1000, names: 1000, keywords: 1000, key: 300, date: 200 }

/** A reference while it is read: the first value of a field holds, and every value is one line. */
export interface ReferenceDraft {
  set(field: ReferenceField, text: string | null | undefined): void
  /** Joined to what is there by a line feed. */
  addNote(text: string): void
  addName(role: NameRole, name: ReferenceName): void
  setDate(role: DateRole, date: string | null | undefined): void
  addKeyword(text: string): void
  has(field: ReferenceField): boolean
  finish(key: string | null, type: ReferenceType): Reference
}

export function draftReference(): ReferenceDraft {
  const fields: Partial<Record<ReferenceField, string>> = {}
  const names: Partial<Record<NameRole, ReferenceName[]>> = {}
  const dates: Partial<Record<DateRole, string>> = {}
  const keywords = new Set<string>()
  const lines: string[] = []
  return {
    has: (field) => fields[field] !== undefined,
    set(field, text) {
      const line = oneLine(text ?? '', fieldLimits.field)
      if (line !== '') fields[field] ??= line
    },
    addNote(text) {
      const line = oneLine(text, fieldLimits.field)
      if (line !== '' && !lines.includes(line)) lines.push(line)
    },
    addName(role, name) {
      const family = oneLine(name.family, fieldLimits.name)
      const given = oneLine(name.given ?? '', fieldLimits.name)
      const list = names[role] ?? []
      names[role] = list
      if (family !== '' && list.length < fieldLimits.names)
        list.push({ family, given: given === '' ? null : given })
    },
    setDate(role, date) {
      const line = oneLine(date ?? '', fieldLimits.date)
      if (line !== '') dates[role] ??= line
    },
    addKeyword(text) {
      const line = oneLine(text, fieldLimits.name)
      if (line !== '' && keywords.size < fieldLimits.keywords) keywords.add(line)
    },
    finish(key, type) {
      const note = lines.join('\n').slice(0, fieldLimits.field)
      if (note !== '') fields.note = note
      const named = Object.fromEntries(Object.entries(names).filter(([, list]) => list.length > 0))
      const known = oneLine(key ?? '', fieldLimits.key)
      return {
        key: known === '' ? null : known,
        type,
        fields,
        names: named,
        dates,
        keywords: [...keywords],
      }
    },
  }
}

const oneLine = (text: string, limit: number): string =>
  flattenText(text.toWellFormed())
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim()

/** Whether there is anything in it that tells one work from another. */
export const saysSomething = ({ fields, names }: Reference): boolean =>
  Object.keys(fields).length > 0 || Object.keys(names).length > 0
