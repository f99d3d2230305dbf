import type { BundleConflict, BundleImport } from '../../contract/bundles'
import { flattenText } from '../../contract/flatten-text'
import type { ArticleId, EntityId, LabelId } from '../../contract/model'
import { filledFacts } from '../../contract/references'
import { mentionId } from '../entities/decide-mentions'
import type {
  AnnotationRecord,
  ArticleRecord,
  CollectionRecord,
  EntityRecord,
  LabelRecord,
  LinkRecord,
  MentionRecord,
  NoteRecord,
  Put,
} from '../storage/records'
import { labelName } from './label-name'
import { mergeNotes } from './merge-notes'
import type { ExportedRecords } from './parse-json-export'
import { isLive, revive } from './revive'

/** What a library has, tombstones included: an id that was deleted here comes back as a new revision. */
export interface MergedInto {
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly annotations: ReadonlyMap<string, AnnotationRecord>
  readonly labels: ReadonlyMap<string, LabelRecord>
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly mentions: ReadonlyMap<string, MentionRecord>
  readonly links: ReadonlyMap<string, LinkRecord>
  readonly collections: ReadonlyMap<string, CollectionRecord>
  readonly notes: ReadonlyMap<string, NoteRecord>
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
  const { collections, notes } = mergeNotes(into, bundle, articles.ids, conflicts)
  return {
    puts: [
      ...labels.added.map((record): Put => ({ table: 'labels', record })),
      ...articles.added.map((record): Put => ({ table: 'articles', record })),
      ...entities.map((record): Put => ({ table: 'entities', record })),
      ...annotations.map((record): Put => ({ table: 'annotations', record })),
      ...mentions.map((record): Put => ({ table: 'mentions', record })),
      ...links.map((record): Put => ({ table: 'links', record })),
      ...collections.map((record): Put => ({ table: 'collections', record })),
      ...notes.map((record): Put => ({ table: 'notes', record })),
    ],
    report: {
      articles: { added: articles.added.map(({ id }) => id), matched: articles.matched },
      annotations: annotations.length,
      entities: entities.length,
      mentions: mentions.length,
      links: links.length,
      labels: labels.added.length,
      collections: collections.length,
      notes: notes.length,
      conflicts,
    },
  }
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
        name: titleOf(article),
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
        name: titleOf(article),
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
    return [
      { kind: 'article', id: ours.id, name: titleOf(ours), field, ours: one ?? '', theirs: other },
    ]
  })
}

const titleOf = ({ title, source }: ArticleRecord): string => title.value ?? source

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
        name: labelName(known),
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
        name: known.names[0].text,
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
    const name = flattenText(known.quote.exact)
    for (const [field, ours, theirs] of fields)
      if (ours !== theirs)
        conflicts.push({ kind: 'annotation', id: annotation.id, name, field, ours, theirs })
    return []
  })
}
