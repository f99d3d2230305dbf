/** The records a restore changes, as a person knows them. */
import { isDeepStrictEqual } from 'node:util'
import type {
  ChangeKind,
  DifferentField,
  FieldDifference,
  RecordDifference,
} from '../../contract/differences'
import type { AnyRecord, Put, Records, TableName } from '../storage/records'

/** A record that a restore changes. `before` is null when it was not there at all. */
export interface RestoredRecord {
  readonly change: ChangeKind
  readonly before: AnyRecord | null
  readonly put: Put
}

/** A record by its table and id, wherever it is known from. */
export type FindRecord = <Name extends TableName>(table: Name, id: string) => Records[Name] | null

export function describeDifference(
  { change, before, put }: RestoredRecord,
  find: FindRecord,
): RecordDifference {
  const { table, record } = put
  const was = change === 'changed' && before !== null ? wordsOf(before, table, find) : null
  const fields = was === null ? [] : differentFields(was, wordsOf(record, table, find))
  return { table, id: record.id, change, title: shorten(titleOf(put, find)), fields }
}

function titleOf(put: Put, find: FindRecord): string {
  switch (put.table) {
    case 'articles':
      return put.record.title.value ?? put.record.source
    case 'annotations':
      return put.record.quote.exact
    case 'entities':
      return put.record.names[0].text
    case 'labels':
      return put.record.name ?? put.record.colour
    case 'templates':
      return put.record.name
    case 'links': {
      const { from, to } = put.record
      return `${from.quote.exact} · ${to.quote.exact}`
    }
    case 'notes':
      return put.record.title
    case 'collections':
      return put.record.name
    case 'outletRules':
      return `${put.record.outlet}: ${put.record.words}`
    case 'mentions': {
      const { entity, article } = put.record
      const name = find('entities', entity)?.names[0].text ?? entity
      return `${name} · ${find('articles', article)?.title.value ?? article}`
    }
  }
}

/** What a field says; `words` null for what is no text, where the value alone tells. */
interface FieldWords {
  readonly field: DifferentField
  readonly value: unknown
  readonly words: string | null
}

function wordsOf(record: AnyRecord, table: TableName, find: FindRecord): readonly FieldWords[] {
  // What lies in a table is a record of it.
  const put = { table, record } as Put
  switch (put.table) {
    case 'articles': {
      const { title, language, outlet, url, publishedOn, blocks } = put.record
      return [
        inWords('title', title.value),
        unspoken('language', language.value),
        inWords('outlet', outlet.value),
        inWords('url', url.value),
        inWords('publishedOn', publishedOn.value),
        unspoken('blocks', blocks),
      ]
    }
    case 'annotations': {
      const { label, tags, comment } = put.record
      const known = find('labels', label)
      return [
        { field: 'label', value: label, words: known?.name ?? known?.colour ?? null },
        inWords('tags', tags.join(', ')),
        inWords('comment', comment),
      ]
    }
    case 'entities':
      return [
        unspoken('kind', put.record.kind),
        inWords('names', put.record.names.map(({ text }) => text).join(' · ')),
      ]
    case 'mentions':
      return [unspoken('state', put.record.state)]
    case 'links':
      return [unspoken('kind', put.record.kind), inWords('comment', put.record.comment)]
    case 'templates':
      return [inWords('name', put.record.name), inWords('text', put.record.text)]
    case 'labels':
      return [inWords('name', put.record.name), unspoken('colour', put.record.colour)]
    case 'notes': {
      const { title, text, about } = put.record
      return [inWords('title', title), inWords('text', text), unspoken('about', about)]
    }
    case 'collections':
      return [inWords('name', put.record.name), unspoken('articles', put.record.articles)]
    case 'outletRules':
      return [unspoken('state', put.record.kept)]
  }
}

const inWords = (field: DifferentField, value: string | null): FieldWords => ({
  field,
  value,
  words: value === '' ? null : value,
})
const unspoken = (field: DifferentField, value: unknown): FieldWords => ({
  field,
  value,
  words: null,
})

function differentFields(
  present: readonly FieldWords[],
  restored: readonly FieldWords[],
): readonly FieldDifference[] {
  return present.flatMap(({ field, value, words }, place) => {
    const other = restored[place]
    if (other === undefined || isDeepStrictEqual(value, other.value)) return []
    const cut = (text: string | null) => (text === null ? null : shorten(text))
    return { field, present: cut(words), restored: cut(other.words) }
  })
}

const longest = 120

/** Cut at a whole character. */
function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest
    ? line
    : `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`
}
