import type { BundleConflict, BundleImport } from '../../contract/bundles'
import type { ArticleId, EntityId, LabelId } from '../../contract/model'
import { filledFacts } from '../../contract/references'
import { mentionId } from '../entities/decide-mentions'
import type {
  AnnotationRecord,
  ArticleRecord,
  EntityRecord,
  LabelRecord,
  LinkRecord,
  MentionRecord,
  Put,
} from '../storage/records'
import type { ExportedRecords } from './parse-json-export'

/** What a library has, tombstones included: an id that was deleted here comes back as a new revision. */
export interface MergedInto {
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly annotations: ReadonlyMap<string, AnnotationRecord>
  readonly labels: ReadonlyMap<string, LabelRecord>
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly mentions: ReadonlyMap<string, MentionRecord>
  readonly links: ReadonlyMap<string, LinkRecord>
}

export interface BundleMerge {
  readonly puts: readonly Put[]
  readonly report: BundleImport
}

/**
 * What a bundle adds to a library. Articles are one by the hash of their bytes or text, all else by id; what is in both and
 * differs is a conflict, and the library's stays. A citation key that is taken gets `-2`, `-3` and so on.
 */
export function mergeBundle(into: MergedInto, bundle: ExportedRecords): BundleMerge {
  const conflicts: BundleConflict[] = []
  const articles = mergeArticles(into, bundle.articles, conflicts)
  const labels = mergeLabels(into, bundle.labels, conflicts)
  const entities = mergeEntities(into, bundle.entities, conflicts)
  const moved = bundle.annotations.flatMap((annotation) => {
    const article = articles.ids.get(annotation.article)
    const label = labels.ids.get(annotation.label)
    return article && label ? [{ ...annotation, article, label }] : []
  })
  const annotations = mergeAnnotations(into, moved, conflicts)
  const mentions = bundle.mentions.flatMap((mention) => {
    const article = articles.ids.get(mention.article as ArticleId)
    if (article === undefined) return []
    const entity = mention.entity as EntityId
    const id = mentionId(entity, { ...mention, article })
    if (isLive(into.mentions.get(id))) return []
    const { rev, changedAt } = articles.stamp
    const { start, end } = mention
    const record = { id, rev, changedAt, deletedAt: null, article, entity, start, end }
    return [revive(into.mentions, { ...record, state: 'accepted' as const })]
  })
  const links = bundle.links.flatMap((link) => {
    const [from, to] = [articles.ids.get(link.from.article), articles.ids.get(link.to.article)]
    if (from === undefined || to === undefined || isLive(into.links.get(link.id))) return []
    const ends = { from: { ...link.from, article: from }, to: { ...link.to, article: to } }
    return [revive(into.links, { ...link, ...ends })]
  })
  return {
    puts: [
      ...labels.added.map((record): Put => ({ table: 'labels', record })),
      ...articles.added.map((record): Put => ({ table: 'articles', record })),
      ...entities.map((record): Put => ({ table: 'entities', record })),
      ...annotations.map((record): Put => ({ table: 'annotations', record })),
      ...mentions.map((record): Put => ({ table: 'mentions', record })),
      ...links.map((record): Put => ({ table: 'links', record })),
    ],
    report: {
      articles: { added: articles.added.map(({ id }) => id), matched: articles.matched },
      annotations: annotations.length,
      entities: entities.length,
      mentions: mentions.length,
      links: links.length,
      labels: labels.added.length,
      conflicts,
    },
  }
}

const isLive = (record: { readonly deletedAt: unknown } | undefined): boolean =>
  record !== undefined && record.deletedAt === null

/** A record that was deleted here goes on from its last revision. */
function revive<Row extends { readonly id: string; readonly rev: number }>(
  rows: ReadonlyMap<string, Row>,
  record: Row,
): Row {
  const before = rows.get(record.id)
  return before === undefined ? record : { ...record, rev: Math.max(before.rev + 1, record.rev) }
}

function mergeArticles(
  into: MergedInto,
  articles: readonly ArticleRecord[],
  conflicts: BundleConflict[],
) {
  const live = [...into.articles.values()].filter(isLive)
  const byHash = new Map(
    live.flatMap((one) => [[one.textSha256, one] as const, [one.sha256, one] as const]),
  )
  const keys = new Set([...into.articles.values()].map(({ citationKey }) => citationKey))
  const ids = new Map<ArticleId, ArticleId>()
  const [added, matched]: [ArticleRecord[], ArticleId[]] = [[], []]
  for (const article of articles) {
    const twin = byHash.get(article.sha256) ?? byHash.get(article.textSha256)
    if (twin !== undefined) {
      ids.set(article.id, twin.id)
      matched.push(twin.id)
      conflicts.push(...compareArticles(twin, article))
      continue
    }
    const before = into.articles.get(article.id)
    if (isLive(before)) {
      // One id, two texts: the same library went two ways. The bundle's cannot be told apart by its id, so it stays out.
      conflicts.push({
        kind: 'article',
        id: article.id,
        field: 'text',
        ours: before?.sha256 ?? '',
        theirs: article.sha256,
      })
      continue
    }
    const citationKey = freeKey(article.citationKey, before?.citationKey, keys)
    if (citationKey !== article.citationKey)
      conflicts.push({
        kind: 'citation-key',
        id: article.id,
        field: 'citationKey',
        ours: citationKey,
        theirs: article.citationKey,
      })
    keys.add(citationKey)
    ids.set(article.id, article.id)
    const record = revive(into.articles, { ...article, citationKey })
    byHash.set(article.sha256, record)
    added.push(record)
  }
  const changedAt = articles[0]?.changedAt ?? ('' as ArticleRecord['changedAt'])
  return { ids, added, matched, stamp: { rev: 1, changedAt } }
}

function freeKey(key: string, own: string | undefined, keys: ReadonlySet<string>): string {
  if (key === own || !keys.has(key)) return key
  let number = 2
  while (keys.has(`${key}-${number}`)) number += 1
  return `${key}-${number}`
}

function compareArticles(ours: ArticleRecord, theirs: ArticleRecord): readonly BundleConflict[] {
  return filledFacts.flatMap((field) => {
    const [one, other] = [ours[field].value, theirs[field].value]
    if (one === other || other === null) return []
    return [{ kind: 'article', id: ours.id, field, ours: one ?? '', theirs: other }]
  })
}

/** A label is one by its id, else by its colour and name. */
function mergeLabels(
  into: MergedInto,
  labels: readonly LabelRecord[],
  conflicts: BundleConflict[],
) {
  const live = [...into.labels.values()].filter(isLive)
  const ids = new Map<LabelId, LabelId>()
  const added: LabelRecord[] = []
  for (const label of labels) {
    const same = live.find(({ id }) => id === label.id)
    const alike = live.find(({ colour, name }) => colour === label.colour && name === label.name)
    const known = same ?? alike
    ids.set(label.id, known?.id ?? label.id)
    if (known === undefined) added.push(revive(into.labels, label))
    else if (known.name !== label.name)
      conflicts.push({
        kind: 'label',
        id: known.id,
        field: 'name',
        ours: known.name ?? '',
        theirs: label.name ?? '',
      })
  }
  return { ids, added }
}

function mergeEntities(
  into: MergedInto,
  entities: readonly EntityRecord[],
  conflicts: BundleConflict[],
): readonly EntityRecord[] {
  return entities.flatMap((entity) => {
    const known = into.entities.get(entity.id)
    if (known === undefined || !isLive(known)) return [revive(into.entities, entity)]
    const [ours, theirs] = [known, entity].map(({ names }) =>
      names.map(({ text }) => text).join('; '),
    )
    if (ours !== theirs)
      conflicts.push({
        kind: 'entity',
        id: entity.id,
        field: 'names',
        ours: ours ?? '',
        theirs: theirs ?? '',
      })
    return []
  })
}

function mergeAnnotations(
  into: MergedInto,
  annotations: readonly AnnotationRecord[],
  conflicts: BundleConflict[],
): readonly AnnotationRecord[] {
  return annotations.flatMap((annotation) => {
    const known = into.annotations.get(annotation.id)
    if (known === undefined || !isLive(known)) return [revive(into.annotations, annotation)]
    const fields = [
      ['comment', known.comment, annotation.comment],
      ['tags', known.tags.join('; '), annotation.tags.join('; ')],
    ] as const
    for (const [field, ours, theirs] of fields)
      if (ours !== theirs)
        conflicts.push({ kind: 'annotation', id: annotation.id, field, ours, theirs })
    return []
  })
}
