/** What was deleted, as pure functions. What one step deleted has one time of deletion, and comes back together. */
import { Fault } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import type { TrashItem, TrashReference } from '../../contract/safekeeping'
import type {
  AnnotationRecord,
  AnyRecord,
  ArticleRecord,
  EntityRecord,
  LinkRecord,
  MentionRecord,
  Put,
} from '../storage/records'
import type { Store } from '../storage/store'

type Rows = Store['rows']
type Deleted<Row extends AnyRecord> = Row & { readonly deletedAt: IsoTime }

const alone = { article: null, annotations: 0, mentions: 0 } as const

/** What can come back, last deleted first. */
export function gatherTrash(rows: Rows): readonly TrashItem[] {
  const companions = gatherCompanions(rows)
  const articles = rows('articles')
  const items: TrashItem[] = []
  for (const record of deleted(articles.values())) {
    const { annotations, mentions } = companions.of(record.id, record.deletedAt)
    items.push({
      kind: 'article',
      id: record.id,
      title: record.title.value ?? record.source,
      deletedAt: record.deletedAt,
      article: null,
      annotations: annotations.length,
      mentions: mentions.length,
    })
  }
  for (const record of deleted(rows('annotations').values())) {
    const { id, article, deletedAt, quote } = record
    const its = articles.get(article)
    if (its === undefined || its.deletedAt === deletedAt) continue
    const title = quote.exact
    items.push({ kind: 'annotation', id, title, deletedAt, article, annotations: 0, mentions: 0 })
  }
  for (const record of deleted(rows('entities').values())) {
    const mentions = companions.of(record.id, record.deletedAt).mentions.length
    const { id, deletedAt, names } = record
    const title = names[0].text
    items.push({ kind: 'entity', id, title, deletedAt, article: null, annotations: 0, mentions })
  }
  for (const { id, deletedAt, title } of deleted(rows('notes').values()))
    items.push({ kind: 'note', id, title, deletedAt, ...alone })
  for (const { id, deletedAt, name } of deleted(rows('collections').values()))
    items.push({ kind: 'collection', id, title: name, deletedAt, ...alone })
  return items.sort(
    (one, other) => other.deletedAt.localeCompare(one.deletedAt) || one.id.localeCompare(other.id),
  )
}

/** The records that bring things back with all that was deleted with them. Fault: `trash/not-found`. */
export function planReturn(
  rows: Rows,
  items: readonly TrashReference[],
  now: IsoTime,
): readonly Put[] {
  const companions = gatherCompanions(rows)
  const puts = new Map<string, Put>()
  const bringBack = (put: Put) => puts.set(`${put.table} ${put.record.id}`, put)
  const bringAnnotation = (record: AnnotationRecord) => {
    bringBack({ table: 'annotations', record: alive(record, now) })
    const label = rows('labels').get(record.label)
    if (label !== undefined && isDeleted(label))
      bringBack({ table: 'labels', record: alive(label, now) })
  }
  const bringWith = (id: string, deletedAt: IsoTime) => {
    const { annotations, mentions, links } = companions.of(id, deletedAt)
    for (const record of annotations) bringAnnotation(record)
    for (const record of mentions) bringBack({ table: 'mentions', record: alive(record, now) })
    for (const record of links) bringBack({ table: 'links', record: alive(record, now) })
  }
  const bringArticle = (record: Deleted<ArticleRecord>) => {
    bringBack({ table: 'articles', record: alive(record, now) })
    bringWith(record.id, record.deletedAt)
  }
  const bring: Readonly<Record<TrashReference['kind'], (id: string) => void>> = {
    article: (id) => bringArticle(find(rows('articles'), id)),
    annotation(id) {
      const record = find(rows('annotations'), id)
      bringAnnotation(record)
      // A mark cannot be seen without the text it stands in.
      const article = rows('articles').get(record.article)
      if (article !== undefined && isDeleted(article)) bringArticle(article)
    },
    entity(id) {
      const record = find<EntityRecord>(rows('entities'), id)
      bringBack({ table: 'entities', record: alive(record, now) })
      bringWith(record.id, record.deletedAt)
    },
    note: (id) => bringBack({ table: 'notes', record: alive(find(rows('notes'), id), now) }),
    collection: (id) =>
      bringBack({ table: 'collections', record: alive(find(rows('collections'), id), now) }),
  }
  for (const { kind, id } of items) bring[kind](id)
  return [...puts.values()]
}

/** Annotations, mentions and links by what they were deleted with: an article, or an entity. */
function gatherCompanions(rows: Rows) {
  const annotations = new Map<string, AnnotationRecord[]>()
  const mentions = new Map<string, MentionRecord[]>()
  const links = new Map<string, LinkRecord[]>()
  for (const record of deleted(rows('annotations').values()))
    addTo(annotations, keyOf(record.article, record.deletedAt), record)
  for (const record of deleted(rows('mentions').values())) {
    addTo(mentions, keyOf(record.article, record.deletedAt), record)
    addTo(mentions, keyOf(record.entity, record.deletedAt), record)
  }
  for (const record of deleted(rows('links').values()))
    for (const { article } of [record.from, record.to])
      addTo(links, keyOf(article, record.deletedAt), record)
  return {
    of(id: string, deletedAt: IsoTime) {
      const key = keyOf(id, deletedAt)
      return {
        annotations: annotations.get(key) ?? [],
        mentions: mentions.get(key) ?? [],
        links: links.get(key) ?? [],
      }
    },
  }
}

const keyOf = (id: string, deletedAt: IsoTime): string => `${id} ${deletedAt}`

function addTo<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [row])
  else group.push(row)
}

const isDeleted = <Row extends AnyRecord>(record: Row): record is Deleted<Row> =>
  record.deletedAt !== null

function* deleted<Row extends AnyRecord>(records: Iterable<Row>): Generator<Deleted<Row>> {
  for (const record of records) if (isDeleted(record)) yield record
}

function find<Row extends AnyRecord>(rows: ReadonlyMap<string, Row>, id: string): Deleted<Row> {
  const record = rows.get(id)
  if (record === undefined || !isDeleted(record)) throw new Fault('trash/not-found', { item: id })
  return record
}

const alive = <Row extends AnyRecord>(record: Row, now: IsoTime): Row => ({
  ...record,
  rev: record.rev + 1,
  changedAt: now,
  deletedAt: null,
})
