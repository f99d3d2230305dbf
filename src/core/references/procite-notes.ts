import type { ReferenceField } from '../../contract/references'

/** ProCite writes what RIS has no tag for as notes, `Label: value`. These have a field. */
const fields: Readonly<Record<string, ReferenceField>> = {
  'Call Number': 'call-number',
  Edition: 'edition',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  'Issue ID': 'issue',
  Language: 'language',
  'Page(s)': 'page',
  'Place of Publication': 'publisher-place',
  'Proceedings Title': 'container-title',
  'Publisher Name': 'publisher',
  Scale: 'scale',
  'Series Title': 'collection-title',
  'Series Volume ID': 'collection-number',
  'Series Volume Identification': 'collection-number',
  Size: 'dimensions',
  'Volume ID': 'volume',
}

const recordLabel = /^Record (?:ID|Number): /u

/** Whether a record's notes are ProCite's. */
export const areProciteNotes = (notes: readonly string[]): boolean =>
  notes.some((note) => recordLabel.test(note))

/** What a note of ProCite's says: a field's value, a remark (`field` null), or nothing but ProCite's own number (null). */
export function readProciteNote(
  note: string,
): { readonly field: ReferenceField | null; readonly value: string } | null {
  if (recordLabel.test(note)) return null
  const [, label = '', value = ''] = /^([^:]+): (.*)$/su.exec(note) ?? []
  const field = Object.hasOwn(fields, label) ? (fields[label] ?? null) : null
  return { field, value: field === null && label !== 'Notes' ? note : value }
}
