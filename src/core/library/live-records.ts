/** The records that are not deleted, arranged for the questions asked of them. Follows every write. */

import type { TemplateId } from '../../contract/exported-notes'
import type { LinkId } from '../../contract/links'
import type { ArticleId, EntityId, LabelId, OutletRuleId, Span } from '../../contract/model'
import type { CollectionId, NoteId } from '../../contract/notes'
import type {
  AnnotationRecord,
  AnyRecord,
  ArticleRecord,
  CollectionRecord,
  EntityRecord,
  LabelRecord,
  LinkRecord,
  MentionRecord,
  NoteRecord,
  OutletRuleRecord,
  Put,
  TemplateRecord,
} from '../storage/records'
import type { Store } from '../storage/store'

export interface LiveRecords {
  readonly articles: ReadonlyMap<ArticleId, ArticleRecord>
  readonly entities: ReadonlyMap<EntityId, EntityRecord>
  readonly labels: ReadonlyMap<LabelId, LabelRecord>
  readonly notes: ReadonlyMap<NoteId, NoteRecord>
  readonly collections: ReadonlyMap<CollectionId, CollectionRecord>
  readonly outletRules: ReadonlyMap<OutletRuleId, OutletRuleRecord>
  readonly annotations: ReadonlyMap<string, AnnotationRecord>
  readonly mentions: ReadonlyMap<string, MentionRecord>
  readonly links: ReadonlyMap<LinkId, LinkRecord>
  readonly templates: ReadonlyMap<TemplateId, TemplateRecord>
  /** In order of place: the same rows until one of them changes. */
  annotationsOf(article: ArticleId): readonly AnnotationRecord[]
  countAnnotations(article: ArticleId): number
  /** Decided mentions, in order of place. */
  mentionsOf(article: ArticleId): readonly MentionRecord[]
  /** Links with a passage in the article, in the order they were made. */
  linksOf(article: ArticleId): readonly LinkRecord[]
  /** Words of all kept texts. */
  readonly words: number
}

interface FollowedRecords extends LiveRecords {
  follow(put: Put): void
}

/** The live records of a store as it stands; `follow` every put from then on. */
export function gatherLiveRecords(store: Store): FollowedRecords {
  const articles = new Map<ArticleId, ArticleRecord>()
  const entities = new Map<EntityId, EntityRecord>()
  const labels = new Map<LabelId, LabelRecord>()
  const notes = new Map<NoteId, NoteRecord>()
  const collections = new Map<CollectionId, CollectionRecord>()
  const outletRules = new Map<OutletRuleId, OutletRuleRecord>()
  const annotations = groupedByArticle<AnnotationRecord>()
  const mentions = groupedByArticle<MentionRecord>()
  const links = new Map<LinkId, LinkRecord>()
  const templates = new Map<TemplateId, TemplateRecord>()
  let words = 0

  const follow = ({ table, record }: Put): void => {
    if (table === 'articles') {
      words -= articles.get(record.id)?.words ?? 0
      keep(articles, record)
      words += articles.get(record.id)?.words ?? 0
    }
    if (table === 'entities') keep(entities, record)
    if (table === 'labels') keep(labels, record)
    if (table === 'notes') keep(notes, record)
    if (table === 'collections') keep(collections, record)
    if (table === 'outletRules') keep(outletRules, record)
    if (table === 'annotations') annotations.keep(record)
    if (table === 'mentions') mentions.keep(record)
    if (table === 'links') keep(links, record)
    if (table === 'templates') keep(templates, record)
  }
  for (const record of store.rows('articles').values()) follow({ table: 'articles', record })
  for (const record of store.rows('entities').values()) follow({ table: 'entities', record })
  for (const record of store.rows('labels').values()) follow({ table: 'labels', record })
  for (const record of store.rows('notes').values()) follow({ table: 'notes', record })
  for (const record of store.rows('collections').values()) follow({ table: 'collections', record })
  for (const record of store.rows('outletRules').values()) keep(outletRules, record)
  for (const record of store.rows('annotations').values()) annotations.keep(record)
  for (const record of store.rows('mentions').values()) mentions.keep(record)
  for (const record of store.rows('links').values()) keep(links, record)
  for (const record of store.rows('templates').values()) keep(templates, record)
  return {
    articles,
    entities,
    labels,
    notes,
    collections,
    outletRules,
    annotations: annotations.all,
    mentions: mentions.all,
    annotationsOf: annotations.of,
    countAnnotations: annotations.count,
    links,
    templates,
    mentionsOf: mentions.of,
    linksOf: (article) =>
      [...links.values()].filter(
        ({ from, to }) => from.article === article || to.article === article,
      ),
    get words() {
      return words
    },
    follow,
  }
}

function keep<Row extends AnyRecord>(rows: Map<Row['id'], Row>, record: Row): void {
  if (record.deletedAt === null) rows.set(record.id, record)
  else rows.delete(record.id)
}

function groupedByArticle<Row extends AnyRecord & Span & { readonly article: ArticleId }>() {
  const all = new Map<string, Row>()
  const groups = new Map<ArticleId, Map<string, Row>>()
  /** Sorted when first asked for: a search asks for thousands. */
  const inOrder = new Map<ArticleId, readonly Row[]>()
  // Always the same, so that what is kept about rows is kept about these, too.
  const none: readonly Row[] = []
  return {
    all,
    keep(record: Row): void {
      keep<Row>(all, record)
      const group = groups.get(record.article) ?? new Map<string, Row>()
      groups.set(record.article, group)
      keep<Row>(group, record)
      inOrder.delete(record.article)
    },
    count: (article: ArticleId): number => groups.get(article)?.size ?? 0,
    of(article: ArticleId): readonly Row[] {
      const known = inOrder.get(article)
      if (known !== undefined) return known
      const group = groups.get(article)
      if (group === undefined) return none
      const rows = [...group.values()].sort(inOrderOfPlace)
      inOrder.set(article, rows)
      return rows
    },
  }
}

export const inOrderOfPlace = (one: Span, other: Span): number =>
  one.start - other.start || one.end - other.end
